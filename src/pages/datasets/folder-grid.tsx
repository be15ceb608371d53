import { Skeleton } from "@mantine/core";
import { IconFolder, IconPinFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DatasetCardFragment } from "../../graph/generated/operations.ts";
import { Truncated } from "../../ui/truncated.tsx";
import { DatasetMenu } from "./dataset-menu.tsx";
import classes from "./datasets.module.css";

/** Datasets as folders to go into. */
export function FolderGrid({
  label,
  datasets,
}: Readonly<{ label: string; datasets: readonly DatasetCardFragment[] }>): ReactNode {
  return (
    <ul className={classes.folders} aria-label={label}>
      {datasets.map((dataset) => (
        <li key={dataset.id} className={classes.folder}>
          <Link to="/datasets/$datasetId" params={{ datasetId: dataset.id }} className={classes.folderLink}>
            <IconFolder size={18} aria-hidden />
            <Truncated size="sm" flex="1 1 auto" miw={0}>
              {dataset.name}
            </Truncated>
            {dataset.pinned && <IconPinFilled size={14} aria-label="Pinned" />}
          </Link>
          <DatasetMenu dataset={dataset} />
        </li>
      ))}
    </ul>
  );
}

export function FolderSkeletons(): ReactNode {
  return (
    <div className={classes.folders} role="status" aria-label="Loading datasets">
      {["a", "b", "c", "d"].map((key) => (
        <Skeleton key={key} height={40} radius="sm" />
      ))}
    </div>
  );
}
