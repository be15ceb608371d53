import { ColorSwatch, Group, Table, Text, Tooltip, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import { type ColumnName, definitionOf } from "../columns.ts";
import { EXACT, exactnessOf, exactnessText, type Source } from "../exactness.ts";
import { plainNumber } from "../export.ts";
import type { Statistics } from "../finish.ts";
import { isBlank, type Value } from "../value.ts";
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
  /** One row each. */
  columns: readonly ColumnName[];
  channels: readonly PanelChannel[];
  /** In the order of the channels; `undefined` while nothing is known. */
  statistics: readonly (Statistics | undefined)[];
  /** Numbers of a shape that was: shown dimmed. */
  isPast: boolean;
  caption: string;
}>;

/** Shown where any channel has some. */
const EXCLUDED: readonly ColumnName[] = ["nNaN", "nInf", "nOutside"];

/** One row a statistic, one column a channel. */
export function StatisticsTable({ columns, channels, statistics, isPast, caption }: Props): ReactNode {
  const rows = [
    ...columns,
    ...EXCLUDED.filter((name) => !columns.includes(name)).filter((name) =>
      statistics.some((one) => one !== undefined && Number(one[name]) > 0),
    ),
  ];
  return (
    <Table.ScrollContainer
      minWidth={100 + 88 * channels.length}
      type="native"
      className={classes.scroll}
      data-scroll-hint
    >
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
          {rows.map((name) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">
                <Definition name={name} />
              </Table.Th>
              {channels.map(({ index }, i) => (
                <Cell key={index} name={name} value={statistics[i]?.[name]} source={statistics[i]?.source ?? EXACT} />
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A heading that tells its definition to the pointer, the keyboard and to a touch. */
function Definition({ name }: Readonly<{ name: ColumnName }>): ReactNode {
  const { label, text } = definitionOf(name);
  return (
    <Tooltip label={text} multiline maw={280} position="right" events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton className={classes.definition}>{label}</UnstyledButton>
    </Tooltip>
  );
}

type CellProps = Readonly<{ name: ColumnName; value: Value | undefined; source: Source }>;

function Cell({ name, value, source }: CellProps): ReactNode {
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
  const exactness = exactnessOf(name, source);
  if (exactness.kind === "held") return <Table.Td className={classes.number} data-statistic={name} />;
  // All digits for copying by hand, for tests, and on hover.
  const digits = plainNumber(value);
  const text = exactnessText(exactness);
  return (
    <Table.Td
      className={classes.number}
      data-statistic={name}
      data-value={digits}
      data-exactness={text}
      title={exactness.kind === "exact" ? digits : `${digits} (${text})`}
    >
      {SIGNS[exactness.kind]}
      {readable(value)}
    </Table.Td>
  );
}

const SIGNS = { exact: "", about: "\u2248\u202f", "at least": "\u2265\u202f", "at most": "\u2264\u202f" } as const;
