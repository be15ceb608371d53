import type { ColumnDefinition } from "./column.ts";
import { CHOSEN_COLUMNS } from "./columns-chosen.ts";
import { INTENSITY_COLUMNS } from "./columns-intensity.ts";
import { REGION_COLUMNS } from "./columns-region.ts";

export const COLUMNS = { ...INTENSITY_COLUMNS, ...REGION_COLUMNS, ...CHOSEN_COLUMNS } as const satisfies Readonly<
  Record<string, ColumnDefinition>
>;

export type ColumnName = keyof typeof COLUMNS;

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

export function definitionOf(name: ColumnName): ColumnDefinition {
  return COLUMNS[name];
}

/** Sets of columns by the habits of a program. */
export type PresetName = "minimal" | "imagej" | "numpy" | "all";

export const PRESETS: Readonly<Record<PresetName, Readonly<{ label: string; columns: readonly ColumnName[] }>>> = {
  minimal: {
    label: "Minimal",
    columns: ["n", "areaPx", "areaUm2", "mean", "sd", "min", "max", "sum", "median"],
  },
  imagej: {
    label: "ImageJ",
    columns: [
      "areaUm2",
      "mean",
      "sd",
      "mode",
      "min",
      "max",
      "centroidX",
      "centroidY",
      "massX",
      "massY",
      "perimeterUm",
      "boxX",
      "boxY",
      "boxWidth",
      "boxHeight",
      "circularity",
      "feretUm",
      "integratedDensity",
      "upperMedian",
      "skewness",
      "kurtosis",
      "sum",
      "percentInRange",
      "feretAngle",
      "minFeretUm",
      "aspectRatio",
      "roundness",
      "solidity",
    ],
  },
  numpy: {
    label: "numpy",
    columns: ["n", "mean", "sdN", "min", "max", "sum", "median", "p5", "p25", "p75", "p95"],
  },
  all: { label: "All", columns: COLUMN_NAMES },
};
