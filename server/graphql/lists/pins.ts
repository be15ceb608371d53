import { type AnyColumn, and, eq, type SQL, sql } from "drizzle-orm";
import type { datasetPins } from "../../db/schema/dataset.ts";
import type { imagePins } from "../../db/schema/image.ts";
import type { roiPins } from "../../db/schema/roi.ts";
import type { snapshotPins } from "../../db/schema/snapshot.ts";
import type { stagePins } from "../../db/schema/stage.ts";
import type { viewPins } from "../../db/schema/view.ts";
import type { Change } from "../commit.ts";
import type { Context } from "../context.ts";
import { anyOf } from "./ids.ts";

/** Which user pinned which object, one table a noun. */
export type PinTable =
  | typeof imagePins
  | typeof datasetPins
  | typeof roiPins
  | typeof snapshotPins
  | typeof stagePins
  | typeof viewPins;

/** All pin tables have the same keys; only the name of the column behind `objectId` differs. */
const asOne = (table: PinTable) => table as typeof imagePins;

/** The object is pinned by the user, or is not. */
export function isPinned(pins: PinTable, objectId: AnyColumn, userId: number, wanted: boolean): SQL {
  const found = sql`exists (select 1 from ${pins} where ${pins.objectId} = ${objectId} and ${pins.userId} = ${userId})`;
  return wanted ? found : sql`not ${found}`;
}

/** Whether the caller pinned the object. */
export async function pinned(context: Context, name: string, pins: PinTable, objectId: number): Promise<boolean> {
  const { identity, reader, services } = context;
  const found = await reader.batch(`pinned ${name}`, objectId, async (ids) => {
    const t = asOne(pins);
    const rows = await services.db
      .select({ id: t.objectId })
      .from(t)
      .where(and(eq(t.userId, identity.userId), anyOf(t.objectId, ids)));
    return new Map(rows.map(({ id }) => [id, true]));
  });
  return found ?? false;
}

export async function setPinned({ tx, userId }: Change, pins: PinTable, objectId: number, pin: boolean): Promise<void> {
  const t = asOne(pins);
  if (pin) await tx.insert(t).values({ userId, objectId }).onConflictDoNothing();
  else await tx.delete(t).where(and(eq(t.userId, userId), eq(t.objectId, objectId)));
}
