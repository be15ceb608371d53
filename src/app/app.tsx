import { ApolloProvider } from "@apollo/client/react";
import { Center, Loader, localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";
import { SessionContext } from "../mikro/react/session-context.ts";
import { Thumbnails } from "../mikro/react/thumbnails.ts";
import type { Session } from "../mikro/session.ts";
import { ConnectForm } from "./connect-form.tsx";
import { OpenAlone } from "./open-alone.tsx";
import { getReady, savesData, whenIdle } from "./pixel-pages.ts";
import { createAppRouter } from "./router.tsx";
import type { SessionStore } from "./session-store.ts";
import { cssVariables, theme } from "./theme.ts";

const colorScheme = localStorageColorSchemeManager({ key: "mikro-web:color-scheme" });

/** The whole app: appearance first, then the connection, then the pages. */
export function App({ store }: Readonly<{ store: SessionStore }>): ReactNode {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="dark"
      colorSchemeManager={colorScheme}
    >
      {/* In place: the first portal of the app is where all others open, and that is within the pages. */}
      <Notifications position="bottom-right" limit={4} withinPortal={false} />
      <ConnectGate store={store} />
    </MantineProvider>
  );
}

/** Shows the pages when there is a session, else asks for one. The URL stays, so a deep link opens after connecting. */
function ConnectGate({ store }: Readonly<{ store: SessionStore }>): ReactNode {
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  switch (state.phase) {
    case "starting":
      return (
        <Center component="main" h="100dvh">
          <Loader aria-label="Starting" />
        </Center>
      );
    case "asking":
      // What is opened by address needs no server.
      if (location.pathname === "/open") return <OpenAlone />;
      return (
        <ConnectForm
          initial={state.initial}
          reason={state.reason}
          onConnect={(connection, values) => store.connect(connection, values)}
        />
      );
    case "open":
      return <Pages session={state.session} disconnect={store.disconnect} />;
  }
}

function Pages({ session, disconnect }: Readonly<{ session: Session; disconnect: () => void }>): ReactNode {
  // All of these belong to one session: nothing of another server's data survives in them.
  const { queries, router, value } = useMemo(
    () => ({
      queries: new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } }),
      router: createAppRouter(),
      value: { session, thumbnails: new Thumbnails(session), disconnect },
    }),
    [session, disconnect],
  );
  useEffect(
    () =>
      getReady({
        pool: session.pool,
        pathname: location.pathname,
        onNavigate: (tell) => router.subscribe("onBeforeNavigate", ({ toLocation }) => tell(toLocation.pathname)),
        whenIdle,
        savesData: savesData(),
      }),
    [session, router],
  );
  return (
    <SessionContext value={value}>
      <ApolloProvider client={session.client}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ApolloProvider>
    </SessionContext>
  );
}
