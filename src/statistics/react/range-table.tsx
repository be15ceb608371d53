import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import { definitionOf } from "../columns.ts";
import { plainNumber } from "../export.ts";
import type { Statistics } from "../finish.ts";
import { isBlank } from "../value.ts";
import { readable } from "./numbers.ts";
import classes from "./statistics-panel.module.css";

export type RangeRow = Readonly<{ name: string; statistics: Statistics }>;

const COLUMNS = ["n", "nInRange", "percentInRange", "sumInRange"] as const;

/** What lies in the range, exactly. */
export function RangeTable({ rows, isPast }: Readonly<{ rows: readonly RangeRow[]; isPast: boolean }>): ReactNode {
  return (
    <Table className={classes.table} data-past={isPast || undefined} verticalSpacing={2} maw={640}>
      <caption className={classes.hidden}>Pixels in the range</caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Of</Table.Th>
          {COLUMNS.map((name) => (
            <Table.Th key={name} scope="col" className={classes.number} title={definitionOf(name).text}>
              {definitionOf(name).label}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, statistics }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            {COLUMNS.map((column) => {
              const value = statistics[column];
              return (
                <Table.Td
                  key={column}
                  className={classes.number}
                  data-statistic={column}
                  data-value={plainNumber(value)}
                  title={plainNumber(value)}
                >
                  {isBlank(value) ? value.blank : readable(value)}
                </Table.Td>
              );
            })}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
