import { Button, Checkbox, Popover, ScrollArea, Select, Stack, Text } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ColumnGroup } from "../../column.ts";
import { COLUMN_NAMES, type ColumnName, definitionOf, PRESETS, type PresetName } from "../../columns.ts";

type Props = Readonly<{ columns: readonly ColumnName[]; onChange: (columns: readonly ColumnName[]) => void }>;

const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];
const GROUPS: readonly ColumnGroup[] = [...new Set(COLUMN_NAMES.map((name) => definitionOf(name).group))];

/** Which columns are shown: a preset, or any of them. */
export function ColumnsMenu({ columns, onChange }: Props): ReactNode {
  const preset = PRESET_NAMES.find((name) => PRESETS[name].columns.join() === columns.join());
  return (
    <>
      <Select
        size="xs"
        w={104}
        aria-label="Preset of columns"
        placeholder="Custom"
        value={preset ?? null}
        onChange={(value) => {
          const chosen = PRESET_NAMES.find((name) => name === value);
          if (chosen !== undefined) onChange(PRESETS[chosen].columns);
        }}
        data={PRESET_NAMES.map((name) => ({ value: name, label: PRESETS[name].label }))}
      />
      <Popover position="top-start" withinPortal trapFocus>
        <Popover.Target>
          <Button size="compact-xs" variant="default" leftSection={<IconColumns3 size={14} aria-hidden />}>
            Columns
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="xs" aria-label="Columns">
          <ScrollArea.Autosize mah="min(420px, 60dvh)" type="auto">
            <Stack gap="sm" pr="sm">
              {GROUPS.map((group) => (
                <Stack key={group} gap={4} role="group" aria-label={group}>
                  <Text size="xs" fw={600} tt="capitalize">
                    {group}
                  </Text>
                  {COLUMN_NAMES.filter((name) => definitionOf(name).group === group).map((name) => (
                    <Checkbox
                      key={name}
                      size="xs"
                      label={definitionOf(name).label}
                      title={definitionOf(name).text}
                      checked={columns.includes(name)}
                      onChange={(event) => {
                        const isOn = event.currentTarget.checked;
                        onChange(COLUMN_NAMES.filter((each) => (each === name ? isOn : columns.includes(each))));
                      }}
                    />
                  ))}
                </Stack>
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
