import { Table } from "@mantine/core";
import type { ReactNode } from "react";
import type { Colocalisation } from "../colocalisation.ts";
import { plainNumber } from "../export.ts";
import { isBlank } from "../value.ts";
import { readable } from "./numbers.ts";
import classes from "./statistics-panel.module.css";

type Props = Readonly<{ value: Colocalisation; nameA: string; nameB: string; isPast: boolean }>;

/** The numbers of two channels with what they mean. */
export function CoefficientTable({ value, nameA, nameB, isPast }: Props): ReactNode {
  const rows = [
    ["pearson", "Pearson r", "Correlation of the two channels over all pixels", value.pearson],
    ["m1", "Manders M1", `Sum of ${nameA} where ${nameB} > its threshold, by sum of all ${nameA}`, value.m1],
    ["m2", "Manders M2", `Sum of ${nameB} where ${nameA} > its threshold, by sum of all ${nameB}`, value.m2],
    ["n", "Pixels", "Finite in both channels", value.n],
    ["skipped", "Left out", "NaN or infinite in either channel", value.skipped],
  ] as const;
  return (
    <Table className={classes.table} data-past={isPast || undefined} verticalSpacing={2} maw={640}>
      <caption className={classes.hidden}>
        Colocalisation of {nameA} and {nameB}
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Of both</Table.Th>
          <Table.Th scope="col" className={classes.number}>
            Value
          </Table.Th>
          <Table.Th scope="col">Definition</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([key, label, text, number]) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td
              className={classes.number}
              style={{ whiteSpace: isBlank(number) ? "normal" : undefined }}
              data-statistic={key}
              data-value={plainNumber(number)}
              title={plainNumber(number)}
            >
              {isBlank(number) ? number.blank : readable(number)}
            </Table.Td>
            <Table.Td>{text}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
