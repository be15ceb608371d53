import { useApolloClient } from "@apollo/client/react";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { withErrorLine } from "../../mikro/react/describe-error.ts";
import { createDataset } from "../../mikro/react/entity-actions.ts";
import { NameDialog } from "../../ui/name-dialog.tsx";

type Props = Readonly<{
  opened: boolean;
  /** The dataset to create it in; `undefined`: at the top. */
  parent: Readonly<{ id: string; name: string }> | undefined;
  onClose: () => void;
}>;

/** Asks for a name, creates the dataset and goes into it. */
export function NewDatasetDialog({ opened, parent, onClose }: Props): ReactNode {
  const client = useApolloClient();
  const navigate = useNavigate();
  return (
    <NameDialog
      opened={opened}
      title={parent === undefined ? "New dataset" : `New dataset in \u201c${parent.name}\u201d`}
      label="Name"
      initialName=""
      placeholder="For example: 2026-03 calcium imaging"
      submitLabel="Create"
      onSubmit={async (name) => {
        const { id } = await withErrorLine(() => createDataset(client, name, parent?.id));
        await navigate({ to: "/datasets/$datasetId", params: { datasetId: id } });
      }}
      onClose={onClose}
    />
  );
}
