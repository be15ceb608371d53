import { AppShell, Burger, Button, Group, Kbd, Text, UnstyledButton, useMatches } from "@mantine/core";
import { useDisclosure, useLocalStorage, useOs } from "@mantine/hooks";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from "@tabler/icons-react";
import { Link, Outlet, useRouterState } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { ConnectionIndicator } from "./connection-indicator.tsx";
import { useLiveImages } from "./live-updates.ts";
import { NavPlaces } from "./nav-places.tsx";
import { Palette } from "./palette.tsx";
import { palette } from "./palette-store.ts";
import { RouteAnnouncer } from "./route-announcer.tsx";
import classes from "./shell.module.css";
import { ThemeToggle } from "./theme-toggle.tsx";

export const HEADER_PX = 48;
const WIDE_NAV_PX = 176;
const RAIL_PX = 56;

/** What stays while pages change: header, navigation, palette. */
export function Shell(): ReactNode {
  const [opened, { toggle, close }] = useDisclosure(false);
  const [rail, setRail] = useLocalStorage({
    key: "mikro-web:nav-rail",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const phone = useMatches({ base: true, sm: false }, { getInitialValueInEffect: false });
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const main = useFocusOnChange(pathname);
  const narrow = rail && !phone;
  useLiveImages();
  return (
    <AppShell
      header={{ height: HEADER_PX }}
      navbar={{ width: narrow ? RAIL_PX : WIDE_NAV_PX, breakpoint: "sm", collapsed: { mobile: !opened } }}
      transitionDuration={0}
    >
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <AppShell.Header className={classes.header}>
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger
            opened={opened}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={opened ? "Close navigation" : "Open navigation"}
            aria-expanded={opened}
          />
          <Link to="/" className={classes.brand} aria-label="mikro-web, home" onClick={close}>
            <img src="/favicon.svg" alt="" width={24} height={24} />
            <Text span fw={600} visibleFrom="sm">
              mikro-web
            </Text>
          </Link>
          <SearchButton />
          <Group gap={4} wrap="nowrap" ml="auto">
            <ConnectionIndicator />
            <ThemeToggle />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label="Main">
        <NavPlaces rail={narrow} onChoose={close} />
        <UnstyledButton
          className={classes.railToggle}
          visibleFrom="sm"
          onClick={() => setRail(!rail)}
          aria-expanded={!rail}
        >
          {rail ? (
            <IconLayoutSidebarLeftExpand size={18} aria-hidden />
          ) : (
            <IconLayoutSidebarLeftCollapse size={18} aria-hidden />
          )}
          <span className={narrow ? classes.hiddenLabel : undefined}>{rail ? "Expand navigation" : "Collapse"}</span>
        </UnstyledButton>
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Outlet />
        {/* Menus, hints and dialogs open here: within a landmark, where screen readers look for them. */}
        <div data-mantine-shared-portal-node="true" className={classes.floating} />
      </AppShell.Main>
      <RouteAnnouncer />
      <Palette />
    </AppShell>
  );
}

function SearchButton(): ReactNode {
  const mac = useOs() === "macos";
  return (
    <Button
      variant="default"
      classNames={{ root: classes.search, label: classes.searchLabel }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        <Kbd size="xs" visibleFrom="sm">
          {mac ? "\u2318 K" : "Ctrl K"}
        </Kbd>
      }
      onClick={palette.open}
      aria-label="Search and commands"
      aria-keyshortcuts={mac ? "Meta+K" : "Control+K"}
    >
      Search
    </Button>
  );
}

/** Puts the focus on the content when the page changes, so that the keyboard goes on there; not when the app opens. */
function useFocusOnChange(pathname: string) {
  const element = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    element.current?.focus({ preventScroll: true });
  }, [pathname]);
  return element;
}
