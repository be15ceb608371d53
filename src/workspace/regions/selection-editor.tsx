import { Button, ColorInput, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconEye, IconEyeOff, IconLock, IconLockOpen, IconTrash } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { RoiItem } from "../../roi/react/roi-item.ts";
import { DEFAULT_COLOUR } from "../../roi/react/roi-paint.ts";
import { formatNoun } from "../../ui/format.ts";
import { ExtentEditor } from "./extent-editor.tsx";
import type { PlaneCounts } from "./region-transfer.ts";
import type { RegionCommands } from "./use-region-commands.ts";
import type { Plane, RegionEditing } from "./use-region-editing.ts";

type Props = Readonly<{ editing: RegionEditing; commands: RegionCommands; plane: Plane; counts: PlaneCounts }>;

/** Name, colour, group, planes of what is selected, one or many. */
export function SelectionEditor({ editing, commands, plane, counts }: Props): ReactNode {
  const { selectedKeys, items, setLook } = editing;
  const chosen = items.filter(({ id }) => selectedKeys.has(id));
  const [first] = chosen;
  if (first === undefined) return undefined;
  const keys = chosen.map(({ id }) => id);
  const common = <K extends keyof RoiItem>(key: K) =>
    chosen.every((item) => item[key] === first[key]) ? first[key] : undefined;
  const isHidden = chosen.every((item) => item.isHidden === true);
  const isLocked = chosen.every((item) => item.isLocked === true);
  const stamp = `${keys.join(" ")} ${first.name} ${common("group") ?? ""}`;
  return (
    <Stack gap={8} component="section" aria-label="Selected regions">
      {chosen.length > 1 && <Text size="sm">{formatNoun(chosen.length, "region")} selected</Text>}
      <Group gap="xs" wrap="nowrap" align="flex-end">
        {chosen.length === 1 && (
          <KeptText
            key={`name ${stamp}`}
            label="Name"
            value={first.name}
            onChange={(name) => setLook(keys, { name: name === "" ? undefined : name })}
          />
        )}
        <KeptText
          key={`group ${stamp}`}
          label="Group"
          value={common("group") ?? ""}
          onChange={(group) => setLook(keys, { group: group === "" ? undefined : group })}
        />
        <ColorInput
          label="Colour"
          size="xs"
          w={110}
          style={{ flex: "none" }}
          value={common("colour") ?? DEFAULT_COLOUR}
          format="hex"
          swatches={SWATCHES}
          swatchesPerRow={6}
          onChangeEnd={(colour) => {
            if (/^#[0-9a-f]{6}$/.test(colour)) setLook(keys, { colour });
          }}
        />
      </Group>
      <ExtentEditor
        key={keys.join(" ")}
        items={chosen}
        plane={plane}
        counts={counts}
        onChange={(extent, spectral) => commands.setExtent(keys, extent, spectral)}
      />
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={isHidden ? <IconEye size={14} aria-hidden /> : <IconEyeOff size={14} aria-hidden />}
          onClick={() => setLook(keys, { isHidden: !isHidden })}
        >
          {isHidden ? "Show" : "Hide"}
        </Button>
        <Button
          variant="default"
          leftSection={isLocked ? <IconLockOpen size={14} aria-hidden /> : <IconLock size={14} aria-hidden />}
          onClick={() => setLook(keys, { isLocked: !isLocked })}
        >
          {isLocked ? "Unlock" : "Lock"}
        </Button>
        <Button
          variant="default"
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => editing.remove(keys)}
        >
          Delete
        </Button>
      </Group>
    </Stack>
  );
}

/** Told apart on dark and on bright images, and by people who do not see red and green alike. */
const SWATCHES = ["#ffd43b", "#4dabf7", "#ff8787", "#69db7c", "#da77f2", "#ffffff"];

type KeptTextProps = Readonly<{ label: string; value: string; onChange: (value: string) => void }>;

/** A text that counts when it is left or Enter is pressed. */
function KeptText({ label, value, onChange }: KeptTextProps): ReactNode {
  const [text, setText] = useState(value);
  const keep = () => {
    if (text.trim() !== value) onChange(text.trim());
  };
  return (
    <TextInput
      label={label}
      size="xs"
      style={{ flex: "1 1 0", minWidth: 0 }}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key === "Escape") setText(value);
      }}
    />
  );
}
