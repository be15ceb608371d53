import { type AnyColumn, eq, type SQL } from "drizzle-orm";
import { views } from "../../db/schema/view.ts";
import type { InputMaybe, ViewFilter, ViewKind } from "../generated/resolvers.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId } from "../lists/ids.ts";
import { WHOLE } from "../lists/page.ts";
import type { ViewModel } from "../models.ts";
import type { Reader } from "../reader.ts";

/** The contract's order of kinds in mixed lists. */
const KINDS: readonly ViewKind[] = [
  "CHANNEL",
  "LABEL",
  "AFFINE_TRANSFORMATION",
  "TIMEPOINT",
  "OPTICS",
  "HISTOGRAM",
  "MASK_VIEW",
  "INSTANCE_MASK_VIEW",
  "REFERENCE",
  "LIGHTPATH",
  "RGB",
  "WELL_POSITION",
  "CONTINOUS_SCAN",
  "ACQUISITION",
  "SCALE",
  "ROI",
  "FILE",
  "DERIVED",
];

export function viewFilter(filter: InputMaybe<ViewFilter>): SQL | undefined {
  return condition(filter, {
    ids: (ids) => isAnyId(views.id, ids),
    isGlobal: (wanted) => eq(views.isGlobal, wanted),
  });
}

/** Those of the wanted kinds, in the order of the kinds; without kinds all, in the contract's order. */
export function byKind(rows: readonly ViewModel[], kinds: InputMaybe<readonly ViewKind[]>): ViewModel[] {
  return [...new Set(kinds ?? KINDS)].flatMap((kind) => rows.filter((row) => row.kind === kind));
}

/** Views of all kinds below one object, by id; one statement for all that are asked for in one tick. */
export async function viewsUnder(
  reader: Reader,
  column: AnyColumn,
  id: number,
  filters?: InputMaybe<ViewFilter>,
): Promise<ViewModel[]> {
  const query = { where: viewFilter(filters), orderBy: [views.id.getSQL()], page: WHOLE };
  const rows = await reader.under(`views ${column.name} ${JSON.stringify(filters ?? {})}`, views, column, id, query);
  return rows as ViewModel[];
}

/** Views of one kind below one object, by id. */
export async function viewsOfKind<K extends ViewModel["kind"]>(
  reader: Reader,
  kind: K,
  column: AnyColumn,
  id: number,
): Promise<Extract<ViewModel, { kind: K }>[]> {
  const rows = await viewsUnder(reader, column, id);
  return rows.filter((row): row is Extract<ViewModel, { kind: K }> => row.kind === kind);
}
