import { and, or, type SQL, sql } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import { views } from "../../db/schema/view.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type { DimSelector, InputMaybe, QueryActiveViewsArgs, Selector } from "../generated/resolvers.ts";
import { WHOLE } from "../lists/page.ts";
import type { ViewModel } from "../models.ts";
import { byKind } from "./view-list.ts";

const AXES = ["c", "t", "z", "y", "x"] as const;
type Axis = (typeof AXES)[number];

/** The index lies within the bounds along the axis; bounds that are null always hold it. */
function holds(axis: Axis, index: number): SQL {
  const min = views[`${axis}Min`];
  const max = views[`${axis}Max`];
  return sql`((${min} is null or ${min} <= ${index}) and (${max} is null or ${index} < ${max}))`;
}

function selected(axis: Axis, selector: InputMaybe<DimSelector>): SQL | undefined {
  switch (selector?.kind) {
    case undefined:
    case "ALL":
      return undefined;
    case "INDEX":
      if (selector.index == null) throw badInput(`selector.${axis}.index must be given for the kind INDEX`);
      return holds(axis, selector.index);
    case "INDICES":
      return or(...(selector.indices ?? []).map((index) => holds(axis, index)));
    case "SLICE": {
      const min = views[`${axis}Min`];
      const max = views[`${axis}Max`];
      return and(
        selector.start == null ? undefined : sql`(${min} is null or ${min} >= ${selector.start})`,
        selector.end == null ? undefined : sql`(${max} is null or ${max} <= ${selector.end})`,
      );
    }
  }
}

/** Views of an image that hold for the selected part of it; `include` wins over `exclude`. */
export async function activeViews(
  { image: id, selector, include, exclude }: QueryActiveViewsArgs,
  { reader }: Context,
): Promise<ViewModel[]> {
  const image = await reader.required(images, id, "Image");
  const parts: Selector = selector ?? {};
  const where = and(sql`${views.imageId} = ${image.id}`, ...AXES.map((axis) => selected(axis, parts[axis])));
  const rows = (await reader.list(views, { where, orderBy: [views.id.getSQL()], page: WHOLE })) as ViewModel[];
  if (include != null && include.length > 0) return byKind(rows, include);
  const wanted = rows.filter((row) => !(exclude ?? []).includes(row.kind));
  return byKind(wanted, undefined);
}
