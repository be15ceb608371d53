import { Alert, Button, Divider, Group, Loader, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { RoiList } from "../../roi/react/roi-list.tsx";
import { formatNoun } from "../../ui/format.ts";
import type { PlaneIndex } from "../../viewer/levels.ts";
import { PanelSection } from "../panel-section.tsx";
import type { RegionEditing } from "./use-region-editing.ts";

type Props = Readonly<{
  editing: RegionEditing;
  plane: PlaneIndex;
  /** Goes to the plane of a region and selects it. */
  onGoTo: (key: string) => void;
  /** Numbers of the selected region. */
  children: ReactNode;
}>;

/** The regions of an image, what of them is not saved, and the numbers of the selected one. */
export function RegionsPanel({ editing, plane, onGoTo, children }: Props): ReactNode {
  const { regions, items, unreadable, selected } = editing;
  const unsaved = regions.records.filter(({ status }) => status === "unsaved");
  const noteOf = (key: string) => {
    const status = regions.records.find((record) => record.key === key)?.status;
    return status === "unsaved" ? "not saved" : status === "saving" ? "saving" : undefined;
  };
  return (
    <Stack gap="md">
      {regions.error !== undefined && (
        <Alert color="red" role="alert" title="The regions could not be read" p="xs">
          <Text size="xs">{errorLine(regions.error)}</Text>
          <Button variant="default" mt="xs" onClick={regions.retry}>
            Try again
          </Button>
        </Alert>
      )}
      {unsaved.length > 0 && (
        <Alert color="yellow" role="alert" title={`${formatNoun(unsaved.length, "region")} not saved`} p="xs">
          <Text size="xs">{unsaved[0]?.problem}</Text>
          <Button variant="default" mt="xs" onClick={() => regions.store.retryAll()}>
            Save now
          </Button>
        </Alert>
      )}
      <PanelSection title="Regions">
        {regions.isLoading && items.length === 0 ? (
          <Group gap="xs">
            <Loader size="xs" aria-label="Loading regions" />
          </Group>
        ) : items.length === 0 ? (
          <Text size="sm" c="dimmed">
            None yet. Choose a tool beside the image and draw one.
          </Text>
        ) : (
          <RoiList
            items={items}
            z={plane.z}
            t={plane.t}
            selectedId={selected?.key}
            hoveredId={editing.hoveredKey}
            onSelect={editing.select}
            onHover={editing.setHovered}
            onDelete={editing.remove}
            onGoTo={onGoTo}
            noteOf={noteOf}
          />
        )}
        {unreadable.map(({ key, name, reason }) => (
          <Text key={key} size="xs" c="dimmed">
            {name} cannot be shown: {reason}
          </Text>
        ))}
      </PanelSection>
      <Divider />
      {children}
    </Stack>
  );
}
