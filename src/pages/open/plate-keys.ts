import type { Plate, PlateWell } from "../../datalayer/ome/plate.ts";

/**
 * The well that a key leads to from another one: the next that was imaged in the direction of an arrow; Home and End go to the ends
 * of the row. `undefined` where there is none, or for other keys.
 */
export function wellAfterKey({ wells }: Plate, from: PlateWell, key: string): PlateWell | undefined {
  const inRow = wells.filter(({ row }) => row === from.row).toSorted((a, b) => a.column - b.column);
  const inColumn = wells.filter(({ column }) => column === from.column).toSorted((a, b) => a.row - b.row);
  switch (key) {
    case "ArrowRight":
      return inRow.find(({ column }) => column > from.column);
    case "ArrowLeft":
      return inRow.findLast(({ column }) => column < from.column);
    case "ArrowDown":
      return inColumn.find(({ row }) => row > from.row);
    case "ArrowUp":
      return inColumn.findLast(({ row }) => row < from.row);
    case "Home":
      return inRow[0];
    case "End":
      return inRow.at(-1);
    default:
      return undefined;
  }
}
