import { useQuery } from "@apollo/client/react";
import { Button, Text, Title } from "@mantine/core";
import { IconFolderOpen, IconFolderPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { isGraphError } from "../../graph/errors.ts";
import { GetDatasetDocument, type GetDatasetQuery } from "../../graph/generated/operations.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatNoun } from "../../ui/format.ts";
import { ButtonLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { DatasetBreadcrumbs } from "./dataset-breadcrumbs.tsx";
import { DatasetImages } from "./dataset-images.tsx";
import { DatasetMenu } from "./dataset-menu.tsx";
import { FolderGrid, FolderSkeletons } from "./folder-grid.tsx";
import { NewDatasetDialog } from "./new-dataset-dialog.tsx";

const route = getRouteApi("/datasets/$datasetId");

/** What is in one dataset. */
export function DatasetPage(): ReactNode {
  const { datasetId } = route.useParams();
  const { data, error, refetch } = useQuery(GetDatasetDocument, {
    variables: { id: datasetId },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  if (data === undefined && error !== undefined) {
    return (
      <Page title={isGraphError(error, "NotFound") ? "Dataset not found" : "Dataset"}>
        <QueryError error={error} onRetry={() => void refetch()}>
          <ButtonLink variant="default" to="/datasets">
            All datasets
          </ButtonLink>
        </QueryError>
      </Page>
    );
  }
  if (data === undefined) {
    return (
      <Page title="Dataset">
        <FolderSkeletons />
      </Page>
    );
  }
  return <Contents key={datasetId} dataset={data.dataset} />;
}

function Contents({ dataset }: Readonly<{ dataset: GetDatasetQuery["dataset"] }>): ReactNode {
  const navigate = route.useNavigate();
  const [creating, setCreating] = useState(false);
  const { children, parent } = dataset;
  const leave = () =>
    parent === null
      ? navigate({ to: "/datasets", search: {} })
      : navigate({ to: "/datasets/$datasetId", params: { datasetId: parent.id }, search: {} });
  return (
    <Page
      title={dataset.name}
      above={<DatasetBreadcrumbs dataset={dataset} />}
      beside={
        <Text size="sm" c="dimmed" visibleFrom="sm" style={{ whiteSpace: "nowrap" }}>
          {children.length > 0 && formatNoun(children.length, "dataset")}
        </Text>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFolderPlus size={16} aria-hidden />}
            onClick={() => setCreating(true)}
          >
            New dataset
          </Button>
          <DatasetMenu dataset={dataset} onDeleted={leave} />
        </>
      }
    >
      {dataset.description !== null && dataset.description !== "" && (
        <Text size="sm" c="dimmed" mb="md" maw={720}>
          {dataset.description}
        </Text>
      )}
      {children.length > 0 && (
        <section aria-label="Datasets in here">
          <Title order={2} mb="xs">
            Datasets
          </Title>
          <FolderGrid label={`Datasets in ${dataset.name}`} datasets={children} />
        </section>
      )}
      <DatasetImages
        dataset={dataset}
        whenEmpty={
          children.length > 0 ? (
            <Text size="sm" c="dimmed">
              No images lie directly in this dataset.
            </Text>
          ) : (
            <EmptyState
              icon={<IconFolderOpen aria-hidden />}
              title="This dataset is empty"
              description="Move images here from their menu, or import files with --dataset."
            />
          )
        }
      />
      <NewDatasetDialog opened={creating} parent={dataset} onClose={() => setCreating(false)} />
    </Page>
  );
}
