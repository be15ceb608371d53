import { and, eq } from "drizzle-orm";
import { rgbContexts, rgbContextViews, views } from "../../db/schema/view.ts";
import type { Change } from "../commit.ts";
import { badInput } from "../errors.ts";
import type { ColorMap, PartialRgbViewInput } from "../generated/resolvers.ts";
import type { RGBContextModel, RGBViewModel, ViewRow } from "../models.ts";
import { type Bounds, boundsOf } from "./view-values.ts";

/** All that makes an RGB view what it is: views of one image with the same settings are one view. */
export type RgbSettings = Bounds &
  Pick<RGBViewModel, "active" | "colorMap" | "baseColor" | "gamma" | "contrastLimitMin" | "contrastLimitMax">;

const OPAQUE = 255;
const WHITE: readonly number[] = [255, 255, 255, OPAQUE];

/** [red, green, blue, alpha], rounded and clamped to 0..255; alpha may be left out. */
export function checkedBaseColor(colour: readonly number[]): number[] {
  if (colour.length !== 3 && colour.length !== 4) throw badInput("baseColor must be [red, green, blue, alpha]");
  return [...colour, OPAQUE].slice(0, 4).map((value) => Math.min(255, Math.max(0, Math.round(value))));
}

export function rgbSettings(input: PartialRgbViewInput): RgbSettings {
  return {
    ...boundsOf(input),
    colorMap: input.colorMap ?? "GREY",
    active: input.active ?? true,
    baseColor: checkedBaseColor(input.baseColor ?? WHITE),
    gamma: input.gamma ?? null,
    contrastLimitMin: input.contrastLimitMin ?? null,
    contrastLimitMax: input.contrastLimitMax ?? null,
  };
}

/** Shows channel i alone. */
export const oneChannel = (i: number, colorMap: ColorMap, active: boolean): RgbSettings =>
  rgbSettings({ cMin: i, cMax: i + 1, colorMap, active });

/** The settings of a view that is there. */
export function settingsOf(view: ViewRow): RgbSettings {
  const { cMin, cMax, tMin, tMax, zMin, zMax, yMin, yMax, xMin, xMax } = view;
  const { active, colorMap, baseColor, gamma, contrastLimitMin, contrastLimitMax } = view as RGBViewModel;
  const bounds = { cMin, cMax, tMin, tMax, zMin, zMax, yMin, yMax, xMin, xMax };
  return { ...bounds, colorMap, active, baseColor, gamma, contrastLimitMin, contrastLimitMax };
}

/** Two settings are the same if and only if their keys are. */
function settingsKey(settings: RgbSettings): string {
  return JSON.stringify(Object.entries(settings).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Ids of the image's RGB views with these settings, in their order; those that are not there yet are made. */
export async function findOrCreateRgbViews(
  { tx, organizationId }: Change,
  imageId: number,
  wanted: readonly RgbSettings[],
): Promise<number[]> {
  const existing = await tx
    .select()
    .from(views)
    .where(and(eq(views.imageId, imageId), eq(views.kind, "RGB")))
    .orderBy(views.id);
  const ids = new Map<string, number>();
  for (const view of existing) {
    const key = settingsKey(settingsOf(view));
    if (!ids.has(key)) ids.set(key, view.id);
  }
  const missing = new Map(wanted.map((settings) => [settingsKey(settings), settings]));
  for (const key of ids.keys()) missing.delete(key);
  if (missing.size > 0) {
    const rows = [...missing.values()].map((settings) => ({
      organizationId,
      imageId,
      kind: "RGB" as const,
      ...settings,
    }));
    const made = await tx.insert(views).values(rows).returning();
    for (const view of made) ids.set(settingsKey(settingsOf(view)), view.id);
  }
  return [...new Set(wanted.map((settings) => ids.get(settingsKey(settings))!))];
}

/** Makes the context show the views, besides those it shows already. */
export async function linkViews({ tx }: Change, contextId: number, viewIds: readonly number[]): Promise<void> {
  if (viewIds.length === 0) return;
  const links = viewIds.map((viewId) => ({ contextId, viewId }));
  await tx.insert(rgbContextViews).values(links).onConflictDoNothing();
}

export async function insertContext(
  { tx, organizationId }: Change,
  values: { imageId: number; name: string; c?: number; t?: number; z?: number },
): Promise<RGBContextModel> {
  const [row] = await tx
    .insert(rgbContexts)
    .values({ organizationId, ...values })
    .returning();
  return row!;
}
