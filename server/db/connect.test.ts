import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectDatabase } from "./connect.ts";
import { datasets } from "./schema/dataset.ts";
import { images } from "./schema/image.ts";
import { zarrStores } from "./schema/store.ts";
import { views } from "./schema/view.ts";
import { organizations, users } from "./schema/who.ts";
import { startTestDatabase, type TestDatabase } from "./test-database.ts";

let test: TestDatabase;
const statements: string[] = [];
beforeAll(async () => {
  test = await startTestDatabase((statement) => statements.push(statement));
});
afterAll(() => test.stop());

async function organization(slug: string): Promise<number> {
  const [row] = await test.database.db.insert(organizations).values({ slug }).returning();
  return row!.id;
}

describe("the database", () => {
  it("gives JSON back exactly, whatever it is", async () => {
    const organizationId = await organization("json");
    for (const [i, fillValue] of [0, "0", "NaN", "1e400", -0.5, false, "", '"x"', [1], { a: null }].entries()) {
      const values = { organizationId, bucket: "zarr", key: `json ${i}`, fillValue, dimensionNames: ["c", null] };
      const [row] = await test.database.db.insert(zarrStores).values(values).returning();
      expect(row).toMatchObject({ fillValue, dimensionNames: ["c", null], attributes: null });
    }
  });

  it("keeps times to the millisecond, so that what was read can be compared", async () => {
    const { db } = test.database;
    const organizationId = await organization("times");
    await db.insert(datasets).values({ organizationId, name: "now" });
    const [row] = await db.select().from(datasets).where(eq(datasets.organizationId, organizationId));
    expect(await db.$count(datasets, eq(datasets.createdAt, row!.createdAt))).toBe(1);
    expect(Math.abs(row!.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  it("refuses views that lack what their kind needs, and computes whether they are global", async () => {
    const { db } = test.database;
    const organizationId = await organization("views");
    const [store] = await db.insert(zarrStores).values({ organizationId, bucket: "zarr", key: "views" }).returning();
    const [image] = await db.insert(images).values({ organizationId, name: "x", storeId: store!.id }).returning();
    const view = { organizationId, imageId: image!.id };
    for (const kind of ["SCALE", "RGB", "AFFINE_TRANSFORMATION", "DERIVED"] as const) {
      await expect(db.insert(views).values({ ...view, kind })).rejects.toThrow();
    }
    const rows = await db
      .insert(views)
      .values([
        { ...view, kind: "CHANNEL" },
        { ...view, kind: "CHANNEL", zMax: 3 },
      ])
      .returning();
    expect(rows.map(({ isGlobal }) => isGlobal)).toEqual([true, false]);
  });

  it("takes back all of a transaction that fails", async () => {
    const { db } = test.database;
    const before = await db.$count(users);
    const failing = db.transaction(async (tx) => {
      await tx.insert(users).values({ sub: "1", issuer: "i", preferredUsername: "n" });
      throw new Error("cut");
    });
    await expect(failing).rejects.toThrow("cut");
    expect(await db.$count(users)).toBe(before);
  });

  it("tells of statements without their parameters", async () => {
    statements.length = 0;
    await test.database.db.select({ n: count() }).from(users).where(eq(users.sub, "secret"));
    expect(statements).toHaveLength(1);
    expect(statements[0]).toMatch(/select count/);
    expect(statements[0]).not.toContain("secret");
  });

  it.runIf(process.env.DATABASE_URL !== undefined)("is migrated once by servers that start together", async () => {
    const { rows } = (await test.database.db.execute("select current_database() as name")) as unknown as {
      rows: { name: string }[];
    };
    const url = new URL(process.env.DATABASE_URL!);
    url.pathname = `/${rows[0]!.name}`;
    await test.database.db.execute("drop schema public cascade");
    await test.database.db.execute("drop schema drizzle cascade");
    await test.database.db.execute("create schema public");
    const servers = await Promise.all([1, 2, 3].map(() => connectDatabase({ databaseUrl: url.href })));
    expect(await servers[0]!.db.$count(organizations)).toBe(0);
    for (const server of servers) await server.close();
  });

  it.runIf(process.env.DATABASE_URL === undefined)("is there again when its directory is opened again", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "mikro-db-"));
    const first = await connectDatabase({ dataDir });
    await first.db.insert(organizations).values({ slug: "kept" });
    await first.close();
    const second = await connectDatabase({ dataDir });
    expect(await second.db.select({ slug: organizations.slug }).from(organizations)).toEqual([{ slug: "kept" }]);
    await second.close();
    await rm(dataDir, { recursive: true });
  });
});
