import { Alert, Button, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatNoun } from "../../ui/format.ts";
import type { RegionEditing } from "./use-region-editing.ts";

/** What is not on the server, why, and what can be done about it; whose change counts where two made one. */
export function UnsavedNotice({ editing }: Readonly<{ editing: RegionEditing }>): ReactNode {
  const { store, records } = editing.regions;
  const { changes, removals, conflicts, problem, isUnkept } = store.unsaved;
  const disputed = records.filter(({ conflict }) => conflict !== undefined);
  const nameOf = (key: string) => editing.items.find(({ id }) => id === key)?.name ?? "A region";
  const isFailing = problem !== undefined;
  const plain = changes + removals - conflicts;
  const what = [
    ...(changes - conflicts > 0 ? [formatNoun(changes - conflicts, "region")] : []),
    ...(removals > 0 ? [formatNoun(removals, "deletion")] : []),
  ].join(" and ");
  return (
    <>
      {disputed.map(({ key, conflict }) => (
        <Alert
          key={key}
          color="orange"
          role="alert"
          p="xs"
          title={`${nameOf(key)} was ${conflict === "deleted" ? "deleted" : "changed"} by someone else`}
        >
          <Text size="xs">You changed it too. Which one is to be kept?</Text>
          <Group gap="xs" mt="xs">
            <Button variant="default" onClick={() => store.resolve(key, "mine")}>
              Keep mine
            </Button>
            <Button variant="default" onClick={() => store.resolve(key, "theirs")}>
              {conflict === "deleted" ? "Let it go" : "Take theirs"}
            </Button>
          </Group>
        </Alert>
      ))}
      {plain > 0 && (isFailing || store.mode === "onSave") && (
        <Alert
          color={isFailing ? "yellow" : "blue"}
          role={isFailing ? "alert" : "status"}
          title={`${what} not saved`}
          p="xs"
        >
          {isFailing && <Text size="xs">{problem}</Text>}
          <Text size="xs" c="dimmed">
            {isUnkept
              ? "This browser has no room to keep it over a reload."
              : "Kept in this browser until it is saved."}
          </Text>
          <Button variant="default" mt="xs" onClick={() => store.saveAll()}>
            Save now
          </Button>
        </Alert>
      )}
    </>
  );
}
