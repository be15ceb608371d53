import { ColorSwatch, Group, Table, Text, Tooltip, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { type ColumnName, DEFINITIONS } from "../definitions.ts";
import { plainNumber } from "../export.ts";
import { isBlank, type Statistics, type Value } from "../finish.ts";
import { readable } from "./numbers.ts";
import classes from "./statistics-panel.module.css";

/** A channel as the page shows it. */
export type PanelChannel = Readonly<{
  index: number;
  name: string;
  /** `#rrggbb`. */
  colour: string;
}>;

type Props = Readonly<{
  channels: readonly PanelChannel[];
  /** In the order of the channels; `undefined` while nothing is known. */
  statistics: readonly (Statistics | undefined)[];
  /** Numbers of a shape that was: shown dimmed. */
  isPast: boolean;
  caption: string;
}>;

const ROWS: readonly (readonly [ColumnName, label: string])[] = [
  ["n", "Pixels (n)"],
  ["areaPx", "Area (px)"],
  ["areaUm2", "Area (\u00b5m\u00b2)"],
  ["mean", "Mean"],
  ["sd", "SD (n\u22121)"],
  ["min", "Min"],
  ["max", "Max"],
  ["sum", "Sum"],
  ["median", "Median"],
];
/** Shown where any channel has some. */
const EXCLUDED: readonly (readonly [ColumnName, label: string])[] = [
  ["nNaN", "NaN"],
  ["nInf", "Infinite"],
  ["nOutside", "Outside"],
];

/** One row a statistic, one column a channel. */
export function StatisticsTable({ channels, statistics, isPast, caption }: Props): ReactNode {
  const rows = [
    ...ROWS,
    ...EXCLUDED.filter(([name]) => statistics.some((one) => one !== undefined && Number(one[name]) > 0)),
  ];
  return (
    <Table.ScrollContainer minWidth={100 + 88 * channels.length} type="native" className={classes.scroll}>
      <Table
        withRowBorders
        verticalSpacing={4}
        horizontalSpacing={6}
        className={classes.table}
        data-past={isPast || undefined}
      >
        <caption className={classes.caption}>{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <span className={classes.hidden}>Statistic</span>
            </Table.Th>
            {channels.map(({ index, name, colour }) => (
              <Table.Th key={index} scope="col" className={classes.number}>
                <Group gap={6} wrap="nowrap" justify="flex-end">
                  <ColorSwatch color={colour} size={10} aria-hidden />
                  <Text size="xs" fw={600} truncate maw={96} title={name}>
                    {name}
                  </Text>
                </Group>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, label]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">
                <Definition name={name} label={label} />
              </Table.Th>
              {channels.map(({ index }, i) => (
                <Cell key={index} name={name} value={statistics[i]?.[name]} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A heading that tells its definition to the pointer, the keyboard and to a touch. */
function Definition({ name, label }: Readonly<{ name: ColumnName; label: string }>): ReactNode {
  return (
    <Tooltip
      label={DEFINITIONS[name]}
      multiline
      maw={280}
      position="right"
      events={{ hover: true, focus: true, touch: true }}
    >
      <UnstyledButton className={classes.definition}>{label}</UnstyledButton>
    </Tooltip>
  );
}

function Cell({ name, value }: Readonly<{ name: ColumnName; value: Value | undefined }>): ReactNode {
  if (value === undefined) return <Table.Td className={classes.number} />;
  if (isBlank(value)) {
    return (
      <Table.Td className={classes.number} data-statistic={name}>
        <Text size="xs" c="dimmed" span>
          {value.blank}
        </Text>
      </Table.Td>
    );
  }
  // All digits for copying by hand, for tests, and on hover.
  const exact = plainNumber(value);
  return (
    <Table.Td className={classes.number} data-statistic={name} data-value={exact} title={exact}>
      {readable(value)}
    </Table.Td>
  );
}
