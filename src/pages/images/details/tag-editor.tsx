import { useApolloClient } from "@apollo/client/react";
import { ActionIcon } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { withErrorLine } from "../../../mikro/react/describe-error.ts";
import { addTags } from "../../../mikro/react/entity-actions.ts";
import { NameDialog } from "../../../ui/name-dialog.tsx";

/** Adds a tag. The contract knows no way to take one away, so none is offered. */
export function TagEditor({ imageId, tags }: Readonly<{ imageId: string; tags: readonly string[] }>): ReactNode {
  const client = useApolloClient();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label="Add a tag" onClick={() => setOpened(true)}>
        <IconPlus size={14} aria-hidden />
      </ActionIcon>
      <NameDialog
        opened={opened}
        title="Add a tag"
        label="Tag"
        initialName=""
        placeholder="Tags cannot be taken away again"
        submitLabel="Add"
        onSubmit={async (tag) => {
          if (!tags.includes(tag)) await withErrorLine(() => addTags(client, imageId, [tag]));
        }}
        onClose={() => setOpened(false)}
      />
    </>
  );
}
