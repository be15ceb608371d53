import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import type { ColumnName } from "../../columns.ts";
import { plainNumber } from "../../export.ts";
import type { MeasuredRow } from "../../rows/measured-row.ts";
import { isBlank } from "../../value.ts";
import { readable } from "../numbers.ts";
import classes from "./rows-table.module.css";

type Props = Readonly<{
  row: MeasuredRow;
  name: ColumnName;
  onGoToPixel: (row: MeasuredRow, extreme: "min" | "max") => void;
}>;

const EXTREMES: Partial<Record<ColumnName, "min" | "max">> = {
  min: "min",
  minX: "min",
  minY: "min",
  max: "max",
  maxX: "max",
  maxY: "max",
};

/** One number, all its digits on hover; an extreme leads to its pixel. */
export function RowCell({ row, name, onGoToPixel }: Props): ReactNode {
  const value = row.values[name];
  // A row kept from before the column was made has none.
  if (value === undefined) return <td data-statistic={name}>{""}</td>;
  if (isBlank(value)) {
    return (
      <td data-statistic={name} data-value="" title={value.blank}>
        <span className={classes.hidden}>{value.blank}</span>
      </td>
    );
  }
  const exact = plainNumber(value);
  const extreme = EXTREMES[name];
  const x = extreme && row.values[extreme === "min" ? "minX" : "maxX"];
  return (
    <td data-statistic={name} data-value={exact} title={exact}>
      {extreme !== undefined && x !== undefined && !isBlank(x) ? (
        <UnstyledButton
          className={classes.link}
          aria-label={`${readable(value)}, go to this pixel`}
          onClick={() => onGoToPixel(row, extreme)}
        >
          {readable(value)}
        </UnstyledButton>
      ) : (
        readable(value)
      )}
    </td>
  );
}
