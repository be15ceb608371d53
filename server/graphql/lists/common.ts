import { type AnyColumn, eq, gt, lt, type SQL, sql } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { images } from "../../db/schema/image.ts";
import { users } from "../../db/schema/who.ts";
import type { ScopeKind } from "../generated/resolvers.ts";
import { NOTHING } from "./ids.ts";
import { hasPart } from "./search.ts";

/** Filter keys that many nouns have: who made it and when. */
export function madeBy(identity: Identity, creatorId: AnyColumn, createdAt: AnyColumn) {
  return {
    owner: (sub: string): SQL => sql`${creatorId} in (select ${users.id} from ${users} where ${users.sub} = ${sub})`,
    createdAfter: (at: Date): SQL => gt(createdAt, at),
    createdBefore: (at: Date): SQL => lt(createdAt, at),
    scope: (scope: ScopeKind): SQL | undefined => {
      if (scope === "ORG") return undefined;
      return scope === "ME" ? eq(creatorId, identity.userId) : NOTHING;
    },
  };
}

/** Filter keys about the task that made an object. No task is recorded here, so none made anything. */
export const madeByTask = {
  createdThrough: () => NOTHING,
  createdThroughBy: () => NOTHING,
  createdThroughTask: () => NOTHING,
  assignedBy: () => NOTHING,
};

/** The image's name has the text as a part; what `search` means for ROIs and views. */
export function imageNameHas(imageId: AnyColumn, query: string): SQL | undefined {
  const part = hasPart(images.nameLower, query);
  return part && sql`${imageId} in (select ${images.id} from ${images} where ${part})`;
}
