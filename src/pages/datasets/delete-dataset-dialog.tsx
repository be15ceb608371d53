import { useQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { CountImagesDocument, DatasetsDocument } from "../../graph/generated/operations.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { formatNoun } from "../../ui/format.ts";

type Props = Readonly<{
  opened: boolean;
  dataset: Readonly<{ id: string; name: string }>;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}>;

/** Asks before a dataset is deleted and says what becomes of what is in it. */
export function DeleteDatasetDialog({ opened, dataset, onConfirm, onClose }: Props): ReactNode {
  return (
    <ConfirmDialog
      opened={opened}
      title="Delete dataset"
      confirmLabel="Delete dataset"
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <Consequences dataset={dataset} />
    </ConfirmDialog>
  );
}

function Consequences({ dataset }: Pick<Props, "dataset">): ReactNode {
  const images = useQuery(CountImagesDocument, {
    variables: { filter: { datasets: [dataset.id] } },
    fetchPolicy: "network-only",
  });
  const children = useQuery(DatasetsDocument, {
    variables: { filter: { parent: dataset.id }, pagination: { limit: -1 } },
    fetchPolicy: "network-only",
  });
  const count = images.data?.imagesStats.count;
  const below = children.data?.datasets.length;
  const known = count !== undefined && below !== undefined;
  return (
    <>
      The dataset <strong>{dataset.name}</strong> will be deleted for everyone. This cannot be undone.{" "}
      {known && count + below === 0 && "It is empty."}
      {known && count > 0 && `Its ${formatNoun(count, "image")} will stay, in no dataset. `}
      {known && below > 0 && `Its ${formatNoun(below, "dataset")} will stay, at the top of the tree.`}
      {!known && "What is in it will stay: images in no dataset, datasets at the top of the tree."}
    </>
  );
}
