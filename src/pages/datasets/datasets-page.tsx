import { useQuery } from "@apollo/client/react";
import { Button } from "@mantine/core";
import { IconFolderPlus, IconFolders } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { DatasetNodesDocument } from "../../graph/generated/operations.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { FolderGrid, FolderSkeletons } from "./folder-grid.tsx";
import { NewDatasetDialog } from "./new-dataset-dialog.tsx";

const STEP = 200;

/** The datasets at the top of the tree. */
export function DatasetsPage(): ReactNode {
  const [creating, setCreating] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const { data, previousData, error, refetch, loading } = useQuery(DatasetNodesDocument, {
    variables: { filter: { parentless: true }, ordering: [{ name: "ASC" }, { id: "ASC" }], pagination: { limit } },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const datasets = (data ?? previousData)?.datasets;
  const create = (
    <Button leftSection={<IconFolderPlus size={16} aria-hidden />} onClick={() => setCreating(true)}>
      New dataset
    </Button>
  );
  return (
    <Page title="Datasets" actions={datasets?.length === 0 ? undefined : create}>
      {datasets === undefined && error !== undefined && <QueryError error={error} onRetry={() => void refetch()} />}
      {datasets === undefined && error === undefined && <FolderSkeletons />}
      {datasets?.length === 0 && (
        <EmptyState
          icon={<IconFolders aria-hidden />}
          title="No datasets yet"
          description="A dataset is a folder of images and of other datasets."
        >
          {create}
        </EmptyState>
      )}
      {datasets !== undefined && datasets.length > 0 && <FolderGrid label="Datasets at the top" datasets={datasets} />}
      {datasets !== undefined && datasets.length >= limit && (
        <Button variant="default" loading={loading} onClick={() => setLimit(limit + STEP)}>
          Show more
        </Button>
      )}
      <NewDatasetDialog opened={creating} parent={undefined} onClose={() => setCreating(false)} />
    </Page>
  );
}
