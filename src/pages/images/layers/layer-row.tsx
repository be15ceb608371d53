import { ActionIcon, Checkbox, Group, Select, Stack, Text, Tooltip } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { AnchorLink } from "../../../ui/links.tsx";
import { isLayerStyle } from "../../../viewer/layer.ts";
import type { LayerStack } from "../../../viewer/layer-stack.ts";
import { OpacityEditor } from "../../../viewer/react/opacity-editor.tsx";
import type { LayerLink } from "../../../workspace/layer-link.ts";
import { LayerChannels } from "./layer-channels.tsx";
import type { LayerEntry } from "./use-layers.ts";

type Props = Readonly<{
  entry: LayerEntry;
  stack: LayerStack | undefined;
  /** `undefined` at the end of the list. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
  onChange: (change: Partial<LayerLink>) => void;
}>;

const STYLES = [
  { value: "image", label: "as an image" },
  { value: "labels", label: "labels, filled" },
  { value: "outlines", label: "labels, outlined" },
];

/** One layer: on or off, how it is shown, how opaque it is, where it lies and why there. */
export function LayerRow({ entry, stack, onUp, onDown, onRemove, onChange }: Props): ReactNode {
  const { link, node, placed, error } = entry;
  const name = node?.name ?? `Image ${link.id}`;
  return (
    <Stack
      component="li"
      gap={4}
      py={8}
      style={{ borderTop: "1px solid var(--mikro-hairline)" }}
      data-layer-row={link.id}
    >
      <Group gap={6} wrap="nowrap">
        <Checkbox
          size="xs"
          aria-label={`Show layer ${name}`}
          checked={link.isVisible}
          onChange={(event) => onChange({ isVisible: event.currentTarget.checked })}
        />
        <AnchorLink
          to="/images/$imageId"
          params={{ imageId: link.id }}
          size="sm"
          c="var(--mantine-color-text)"
          style={{ flex: "1 1 auto", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}
        >
          {name}
        </AnchorLink>
        <RowButton label={`Raise ${name}`} onClick={onUp}>
          <IconArrowUp size={16} aria-hidden="true" />
        </RowButton>
        <RowButton label={`Lower ${name}`} onClick={onDown}>
          <IconArrowDown size={16} aria-hidden="true" />
        </RowButton>
        <RowButton label={`Remove layer ${name}`} onClick={onRemove}>
          <IconX size={16} aria-hidden="true" />
        </RowButton>
      </Group>
      {error === undefined ? (
        <>
          <Select
            size="xs"
            aria-label={`${name}: shown`}
            data={STYLES}
            value={link.style}
            allowDeselect={false}
            onChange={(style) => isLayerStyle(style) && onChange({ style })}
          />
          <OpacityEditor name={name} opacity={link.opacity} onChange={onChange} />
          {link.style === "image" && placed !== undefined && stack !== undefined && (
            <LayerChannels stack={stack} link={link} name={name} placed={placed} onChange={onChange} />
          )}
          <Text size="xs" c="dimmed">
            {placed === undefined ? "Loading ..." : `Lies ${placed.placement.reason}.`}
          </Text>
        </>
      ) : (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {error.message}
        </Text>
      )}
    </Stack>
  );
}

type RowButtonProps = Readonly<{ label: string; onClick: (() => void) | undefined; children: ReactNode }>;

function RowButton({ label, onClick, children }: RowButtonProps): ReactNode {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={26}
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={onClick === undefined}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
