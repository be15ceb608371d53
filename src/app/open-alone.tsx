import { Anchor, Group, Text } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { createPoolWithoutServer } from "../mikro/pool.ts";
import { PoolContext } from "../mikro/react/session-context.ts";
import { parseOpenSearch } from "../pages/open/open-search.ts";
import { loadOpenPage } from "./pixel-pages.ts";
import { RouteError } from "./route-error.tsx";
import { parseSearchText, searchTextOf } from "./search-text.ts";
import classes from "./shell.module.css";
import { ThemeToggle } from "./theme-toggle.tsx";

/** The page that opens files, alone: no server, no session, nothing asked of anybody but of the address that is opened. */
export function OpenAlone(): ReactNode {
  const [{ pool, queries, router }] = useState(() => ({
    pool: createPoolWithoutServer(),
    queries: new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } }),
    router: createOpenRouter(),
  }));
  useEffect(() => pool.warmUp(), [pool]);
  return (
    <PoolContext value={pool}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </PoolContext>
  );
}

function createOpenRouter() {
  const root = createRootRoute({ component: AloneShell });
  const open = createRoute({
    getParentRoute: () => root,
    path: "/open",
    validateSearch: parseOpenSearch,
    component: lazyRouteComponent(loadOpenPage, "OpenPage"),
  });
  return createRouter({
    routeTree: root.addChildren([open]),
    parseSearch: parseSearchText,
    stringifySearch: searchTextOf,
    defaultErrorComponent: RouteError,
  });
}

function AloneShell(): ReactNode {
  return (
    <>
      <Group component="header" h={48} px="sm" gap="sm" wrap="nowrap" className={classes.aloneHeader}>
        <Anchor href="/open" className={classes.brand} underline="never" c="inherit" aria-label="mikro-web, open">
          <img src="/favicon.svg" alt="" width={24} height={24} />
          <Text span fw={600} visibleFrom="sm">
            mikro-web
          </Text>
        </Anchor>
        <Group gap="sm" wrap="nowrap" ml="auto">
          {/* A whole load of the page: then it asks for a server. */}
          <Anchor href="/" size="sm">
            Connect to a server
          </Anchor>
          <ThemeToggle />
        </Group>
      </Group>
      <main>
        <Outlet />
      </main>
    </>
  );
}
