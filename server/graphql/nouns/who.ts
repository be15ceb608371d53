import { asc, eq } from "drizzle-orm";
import { datasets } from "../../db/schema/dataset.ts";
import { memberships, organizations, users } from "../../db/schema/who.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { anyOf } from "../lists/ids.ts";
import type { UserModel } from "../models.ts";
import { datasetQuery } from "./dataset-list.ts";

/** A user that an object of the organisation refers to. */
export async function userOf({ reader, services }: Context, id: number | null): Promise<UserModel | null> {
  if (id === null) return null;
  const user = await reader.batch("user", id, async (ids) => {
    const rows = await services.db.select().from(users).where(anyOf(users.id, ids));
    return new Map(rows.map((row) => [row.id, row]));
  });
  return user ?? null;
}

/** The caller's organisation: the only one there is to see. */
async function ownOrganization({ reader, services, identity }: Context) {
  const own = await reader.batch("organization", identity.organizationId, async ([id]) => {
    const rows = await services.db.select().from(organizations).where(eq(organizations.id, id!));
    return new Map(rows.map((row) => [row.id, row]));
  });
  return own!;
}

export const whoResolvers = {
  Query: {
    members: async (_, _args, { services, identity }) =>
      services.db
        .select()
        .from(memberships)
        .where(eq(memberships.organizationId, identity.organizationId))
        .orderBy(asc(memberships.id)),
  },
  User: {
    activeOrganization: (_, _args, context) => ownOrganization(context),
  },
  Membership: {
    isActive: () => true,
    organization: (_, _args, context) => ownOrganization(context),
    user: async (membership, _args, context) => (await userOf(context, membership.userId))!,
    datasets: (membership, args, { reader, identity }) =>
      reader.under(
        `Membership.datasets ${JSON.stringify(args)}`,
        datasets,
        datasets.creatorId,
        membership.userId,
        datasetQuery(args, identity),
      ),
  },
} satisfies Resolvers;
