import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PLACES } from "./nav.ts";
import classes from "./shell.module.css";

/** The nouns of the product. In the rail only their icons are seen; their names stay for screen readers and tooltips. */
export function NavPlaces({ rail, onChoose }: Readonly<{ rail: boolean; onChoose: () => void }>): ReactNode {
  return (
    <ul className={classes.places}>
      {PLACES.map(({ label, to, icon: PlaceIcon }) => (
        <li key={to}>
          <Tooltip label={label} position="right" disabled={!rail}>
            <Link
              to={to}
              className={classes.place}
              activeOptions={{ exact: to === "/", includeSearch: false }}
              activeProps={{ "aria-current": "page" }}
              onClick={onChoose}
            >
              <PlaceIcon size={18} aria-hidden />
              <span className={rail ? classes.hiddenLabel : undefined}>{label}</span>
            </Link>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
