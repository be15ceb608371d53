import { and, eq, type SQL, sql } from "drizzle-orm";
import { images } from "../../db/schema/image.ts";
import type { Context } from "../context.ts";
import type { Granularity, Resolvers } from "../generated/resolvers.ts";
import type { ImageStatsModel } from "../models.ts";
import { imageFilter } from "./image-list.ts";

type Numbers = { count: number; min: number | null; max: number | null; avg: number | null; sum: number | null };

// Ids are unique, so their distinct count is the count. Numbers of ids beyond 2^53 in sum are rounded.
const NUMBERS = {
  count: sql<number>`count(*)`.mapWith(Number),
  min: sql<number | null>`min(${images.id})::float8`,
  max: sql<number | null>`max(${images.id})::float8`,
  avg: sql<number | null>`avg(${images.id})::float8`,
  sum: sql<number | null>`sum(${images.id})::float8`,
};

const scoped = ({ identity }: Context, { where }: ImageStatsModel): SQL | undefined =>
  and(eq(images.organizationId, identity.organizationId), where);

async function numbers(context: Context, stats: ImageStatsModel): Promise<Numbers> {
  const [row] = await context.services.db.select(NUMBERS).from(images).where(scoped(context, stats));
  return row!;
}

/** The same per span of time; spans without images are left out. */
async function series(context: Context, stats: ImageStatsModel, by: Granularity) {
  const begin = sql`date_trunc(${by.toLowerCase()}, ${images.createdAt}, 'UTC')`;
  const rows = await context.services.db
    .select({ ...NUMBERS, ts: sql<Date>`${begin}`.mapWith(images.createdAt).as("ts") })
    .from(images)
    .where(scoped(context, stats))
    .groupBy(sql`ts`)
    .orderBy(sql`ts`);
  return rows.map((row) => ({ ...row, distinctCount: row.count }));
}

export const imageStatsResolvers = {
  Query: {
    imagesStats: (_, { filters }, { identity }) => ({ where: imageFilter(filters, identity) }),
  },
  ImageStats: {
    count: async (stats, _args, context) => context.reader.count(images, stats.where),
    distinctCount: async (stats, _args, context) => context.reader.count(images, stats.where),
    min: async (stats, _args, context) => (await numbers(context, stats)).min,
    max: async (stats, _args, context) => (await numbers(context, stats)).max,
    avg: async (stats, _args, context) => (await numbers(context, stats)).avg,
    sum: async (stats, _args, context) => (await numbers(context, stats)).sum,
    series: (stats, { by }, context) => series(context, stats, by),
  },
} satisfies Resolvers;
