import { useQuery } from "@apollo/client/react";
import { Outlet, useParams } from "@tanstack/react-router";
import { type ReactNode, useMemo, useState } from "react";
import { GetDatasetDocument } from "../../graph/generated/operations.ts";
import { ancestorsOf } from "./ancestors.ts";
import { DatasetTree } from "./dataset-tree.tsx";
import classes from "./datasets.module.css";

/** The tree beside whatever is chosen in it; the tree stays as it is unfolded while one goes from dataset to dataset. */
export function DatasetsLayout(): ReactNode {
  const { datasetId } = useParams({ strict: false });
  // What a person folded or unfolded by hand; everything else is unfolded as far as the chosen dataset needs it.
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { data } = useQuery(GetDatasetDocument, { variables: { id: datasetId ?? "" }, skip: datasetId === undefined });
  const above = useMemo(() => new Set(data === undefined ? [] : ancestorsOf(data.dataset).map(({ id }) => id)), [data]);
  return (
    <div className={classes.layout}>
      <nav className={classes.tree} aria-label="Dataset tree">
        <DatasetTree
          chosen={datasetId}
          isUnfolded={(id) => byHand.get(id) ?? above.has(id)}
          onToggle={(id, open) => setByHand(new Map(byHand).set(id, open))}
        />
      </nav>
      <Outlet />
    </div>
  );
}
