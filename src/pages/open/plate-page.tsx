import type { ReactNode } from "react";
import type { Plate } from "../../datalayer/ome/plate.ts";
import { formatNoun } from "../../ui/format.ts";
import { AnchorLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import type { Opened } from "./open-place.ts";
import type { OpenSearch } from "./open-search.ts";
import { PlateGrid } from "./plate-grid.tsx";

type Props = Readonly<{
  place: Pick<OpenSearch, "path" | "zarr"> & { url: string };
  opened: Opened;
  plate: Plate;
}>;

/** A plate: its wells as they lie, each with its first field. */
export function PlatePage({ place, opened, plate }: Props): ReactNode {
  const { rows, columns, wells } = plate;
  return (
    <Page
      title={plate.name ?? opened.hierarchy.name}
      above={
        <nav aria-label="Breadcrumbs">
          <AnchorLink to="/open" size="sm">
            Open
          </AnchorLink>
        </nav>
      }
      beside={`${formatNoun(wells.length, "well")}, ${rows.length} × ${columns.length}`}
    >
      <PlateGrid place={place} opened={opened} plate={plate} />
    </Page>
  );
}
