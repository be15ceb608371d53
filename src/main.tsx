import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./app/global.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/app.tsx";
import { preloadPixelPage } from "./app/pixel-pages.ts";
import { SessionStore } from "./app/session-store.ts";

const element = document.getElementById("root");
if (element === null) throw new TypeError("The page has no element with id root");

preloadPixelPage(location.pathname);
const store = new SessionStore({ storage: sessionStorage });
void store.start();
createRoot(element).render(
  <StrictMode>
    <App store={store} />
  </StrictMode>,
);
