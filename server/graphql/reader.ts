import DataLoader from "dataloader";
import { type AnyColumn, and, asc, eq, getTableColumns, getTableName, gt, lte, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Db } from "../db/connect.ts";
import type { searchColumns } from "../db/schema/columns.ts";
import { badInput, notFound } from "./errors.ts";
import { groupBy } from "./lists/group.ts";
import { anyOf, parseId } from "./lists/ids.ts";
import { type Page, WHOLE } from "./lists/page.ts";

/** A table whose rows belong to an organisation each. */
export type Owned = PgTable & { id: PgColumn; organizationId: PgColumn };
/** A row as it is read: what serves searching only is left where it is. */
export type Row<T extends PgTable> = Omit<T["$inferSelect"], keyof typeof searchColumns>;

/** The columns of a row. */
function columnsOf(table: PgTable): Record<string, PgColumn> {
  const { nameLower: _lower, nameWords: _words, ...columns } = getTableColumns(table);
  return columns;
}

export type ListQuery = Readonly<{ where?: SQL | undefined; orderBy: readonly SQL[]; page: Page }>;

/** How parents and children are joined: many to many through `child`, or as `on` says. */
export type Via = Readonly<{ table: PgTable; parent: AnyColumn } & ({ child: AnyColumn } | { on: SQL })>;

/** Objects that one operation may read in lists. More is a client's mistake, and would not fit into memory. */
const MAX_OBJECTS = 1_000_000;

/**
 * All reading of one operation: limited to one organisation, and batched, so that a list of any length takes the same
 * number of statements. Conditions are added to the organisation's and cannot widen it.
 */
export class Reader {
  readonly #db: Db;
  readonly #organizationId: number;
  #loaders = new Map<string, DataLoader<number, unknown>>();
  #objects = 0;

  constructor(db: Db, organizationId: number) {
    this.#db = db;
    this.#organizationId = organizationId;
  }

  /** Forgets what was read; after every change, and before every event of a subscription. */
  clear(): void {
    this.#loaders = new Map();
    this.#objects = 0;
  }

  /** The rows of one list. */
  async list<T extends Owned>(table: T, query: ListQuery): Promise<Row<T>[]> {
    const { offset, limit } = query.page;
    const rows = this.#db
      .select(columnsOf(table))
      .from(table as PgTable)
      .where(this.#scoped(table, query.where))
      .orderBy(...query.orderBy)
      .offset(offset);
    return this.#counted((await (limit === undefined ? rows : rows.limit(limit))) as Row<T>[]);
  }

  async count(table: Owned, where: SQL | undefined): Promise<number> {
    return this.#db.$count(table, this.#scoped(table, where));
  }

  /** The row of that id, if it is there and the organisation's; all asked for in one tick are one statement. */
  byId<T extends Owned>(table: T, id: number): Promise<Row<T> | undefined> {
    return this.batch(`id ${getTableName(table)}`, id, async (ids) => {
      const rows = await this.#db
        .select(columnsOf(table))
        .from(table as PgTable)
        .where(this.#scoped(table, anyOf(table.id, ids)));
      return new Map((rows as Row<T>[]).map((row) => [row.id as number, row]));
    });
  }

  /** The row of an id that was sent. Throws NOT_FOUND for missing and foreign ones alike. */
  async required<T extends Owned>(table: T, id: string, type: string): Promise<Row<T>> {
    const parsed = parseId(id);
    const row = parsed === undefined ? undefined : await this.byId(table, parsed);
    if (row === undefined) throw notFound(type);
    return row;
  }

  /**
   * The rows below one parent, batched over all parents that are asked for in one tick; the page is cut per parent.
   *
   * @param name the same for the same query: field and arguments
   * @param parent column of `table`, or of `via.table`, that holds the parent's id
   */
  async under<T extends Owned>(
    name: string,
    table: T,
    parent: AnyColumn,
    parentId: number,
    query: ListQuery,
    via?: Via,
  ): Promise<Row<T>[]> {
    const rows = await this.batch(name, parentId, (ids) => this.#under(table, parent, ids, query, via));
    return this.#counted(rows ?? []);
  }

  /** The value for a key, batched; undefined if `fetch` knows none. */
  batch<V>(
    name: string,
    key: number,
    fetch: (keys: readonly number[]) => Promise<ReadonlyMap<number, V>>,
  ): Promise<V | undefined> {
    let loader = this.#loaders.get(name);
    if (loader === undefined) {
      loader = new DataLoader<number, unknown>(async (keys) => {
        const values = await fetch(keys);
        return keys.map((k) => values.get(k));
      });
      this.#loaders.set(name, loader);
    }
    return loader.load(key) as Promise<V | undefined>;
  }

  async #under<T extends Owned>(
    table: T,
    parent: AnyColumn,
    parentIds: readonly number[],
    query: ListQuery,
    via: Via | undefined,
  ): Promise<Map<number, Row<T>[]>> {
    const where = this.#scoped(table, and(anyOf(parent, parentIds), query.where));
    const parentKey = sql<number>`${parent}`.mapWith(Number);
    const { offset, limit } = query.page;
    if (offset === WHOLE.offset && limit === WHOLE.limit) {
      const all = this.#db
        .select({ parent: parentKey, row: columnsOf(table) })
        .from(table as PgTable)
        .$dynamic();
      const joined = via === undefined ? all : all.innerJoin(via.table, joinOf(via, table));
      return grouped((await joined.where(where).orderBy(...query.orderBy)) as Joined<T>[]);
    }
    const rank = sql<number>`row_number() over (partition by ${parent} order by ${sql.join([...query.orderBy], sql`, `)})`;
    const ids = this.#db
      .select({
        id: sql<number>`${table.id}`.as("ranked_child"),
        parent: parentKey.as("ranked_parent"),
        rank: rank.as("ranked_rank"),
      })
      .from(table as PgTable)
      .$dynamic();
    const joined = via === undefined ? ids : ids.innerJoin(via.table, joinOf(via, table));
    const ranked = joined.where(where).as("ranked");
    const rows = await this.#db
      .select({ parent: ranked.parent, row: columnsOf(table) })
      .from(ranked)
      .innerJoin(table as PgTable, eq(table.id, ranked.id))
      .where(and(gt(ranked.rank, offset), limit === undefined ? undefined : lte(ranked.rank, offset + limit)))
      .orderBy(asc(ranked.parent), asc(ranked.rank));
    return grouped(rows as Joined<T>[]);
  }

  #scoped(table: Owned, where: SQL | undefined): SQL | undefined {
    return and(eq(table.organizationId, this.#organizationId), where);
  }

  #counted<T>(rows: T[]): T[] {
    this.#objects += rows.length;
    if (this.#objects > MAX_OBJECTS)
      throw badInput(`The operation reads more than ${MAX_OBJECTS} objects; ask for pages`);
    return rows;
  }
}

const joinOf = (via: Via, table: Owned): SQL => ("on" in via ? via.on : eq(via.child, table.id));

type Joined<T extends PgTable> = Readonly<{ parent: number; row: Row<T> }>;

const grouped = <T extends PgTable>(rows: readonly Joined<T>[]): Map<number, Row<T>[]> =>
  groupBy(
    rows,
    ({ parent }) => parent,
    ({ row }) => row,
  );
