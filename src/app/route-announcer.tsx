import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";

/** Reads out the title of each new page: in an app of one document a browser does not. */
export function RouteAnnouncer(): ReactNode {
  const [title, setTitle] = useState("");
  useEffect(() => {
    const element = document.querySelector("title");
    if (element === null) return;
    const observer = new MutationObserver(() => setTitle(document.title));
    observer.observe(element, { childList: true });
    return () => observer.disconnect();
  }, []);
  return <VisuallyHidden aria-live="polite">{title}</VisuallyHidden>;
}
