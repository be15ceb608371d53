import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from "react";
import type { Plate, PlateWell } from "../../datalayer/ome/plate.ts";
import { LazyPicture } from "../../ui/lazy-picture.tsx";
import type { Opened } from "./open-place.ts";
import type { OpenSearch } from "./open-search.ts";
import classes from "./plate-grid.module.css";
import { wellAfterKey } from "./plate-keys.ts";
import { useWellPictures, type WellPictures } from "./use-well-pictures.ts";

type Place = Pick<OpenSearch, "path" | "zarr"> & { url: string };
type Props = Readonly<{ place: Place; opened: Opened; plate: Plate }>;

/** Sides of a well: many columns are drawn smaller, never too small to tell. */
const LARGEST_PX = 132;
const LEAST_PX = 44;
/** Width that is shared by the columns. */
const WHOLE_PX = 1280;

/** The wells of a plate as they lie; rows beyond the window are not there. Arrow keys go from well to well, Enter opens. */
export function PlateGrid({ place, opened, plate }: Props): ReactNode {
  const { rows, columns, wells } = plate;
  const scroll = useRef<HTMLDivElement>(null);
  const pictures = useWellPictures(opened);
  const [current, setCurrent] = useState<PlateWell | undefined>(wells[0]);
  const byPlace = useMemo(() => new Map(wells.map((well) => [`${well.row}/${well.column}`, well])), [wells]);
  const wellPx = Math.min(LARGEST_PX, Math.max(LEAST_PX, Math.floor(WHOLE_PX / columns.length)));
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => wellPx,
    overscan: 2,
  });
  const onKeyDown = (event: KeyboardEvent, from: PlateWell) => {
    const next = wellAfterKey(plate, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    virtualizer.scrollToIndex(next.row);
    setCurrent(next);
    // The row may have to be rendered first.
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-well="${next.path}"]`)?.focus());
  };
  const shown = virtualizer.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div ref={scroll} className={classes.scroll}>
      <table className={classes.plate} aria-label="Wells" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <td className={classes.corner} />
            {columns.map((name) => (
              <th key={name} scope="col" className={classes.head} style={{ minWidth: wellPx }}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Space px={above} />}
          {shown.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2}>
              <th scope="row" className={classes.name}>
                {rows[index]}
              </th>
              {columns.map((name, column) => {
                const well = byPlace.get(`${index}/${column}`);
                return (
                  <td key={name} className={classes.cell} style={{ width: wellPx, height: wellPx }}>
                    {well === undefined ? (
                      <div className={classes.empty} title="Not imaged" />
                    ) : (
                      <Well
                        well={well}
                        name={`${rows[index]}${name}`}
                        place={place}
                        pictures={pictures}
                        isCurrent={well === current}
                        onFocus={() => setCurrent(well)}
                        onKeyDown={(event) => onKeyDown(event, well)}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {below > 0 && <Space px={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are not rendered. */
function Space({ px }: Readonly<{ px: number }>): ReactNode {
  return (
    <tr aria-hidden>
      <td style={{ height: px, padding: 0 }} />
    </tr>
  );
}

type WellProps = Readonly<{
  well: PlateWell;
  name: string;
  place: Place;
  pictures: WellPictures;
  /** One well of the grid is reached by Tab. */
  isCurrent: boolean;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}>;

function Well({ well, name, place, pictures, isCurrent, onFocus, onKeyDown }: WellProps): ReactNode {
  return (
    <Tooltip label={name}>
      <Link
        to="/open"
        search={{ ...place, path: well.path }}
        className={classes.well}
        aria-label={`Well ${name}`}
        data-well={well.path}
        tabIndex={isCurrent ? 0 : -1}
        preload={false}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <LazyPicture pictureKey={pictures.keyOf(well)} draw={(signal) => pictures.draw(well, signal)} alt="" />
      </Link>
    </Tooltip>
  );
}
