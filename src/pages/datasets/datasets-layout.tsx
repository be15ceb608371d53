import { Outlet, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { DatasetTree } from "./dataset-tree.tsx";
import classes from "./datasets.module.css";

/** The tree beside whatever is chosen in it; the tree stays as it is unfolded while one goes from dataset to dataset. */
export function DatasetsLayout(): ReactNode {
  const { datasetId } = useParams({ strict: false });
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, open: boolean) => {
    const next = new Set(unfolded);
    if (open) next.add(id);
    else next.delete(id);
    setUnfolded(next);
  };
  return (
    <div className={classes.layout} data-chosen={datasetId !== undefined || undefined}>
      <nav className={classes.tree} aria-label="Dataset tree">
        <DatasetTree chosen={datasetId} unfolded={unfolded} onToggle={toggle} />
      </nav>
      <Outlet />
    </div>
  );
}
