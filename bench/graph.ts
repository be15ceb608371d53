import { readdirSync, readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { parse, print, separateOperations } from "graphql";
import { startLab, type TestLab } from "../server/graphql/test-lab.ts";
import { alternate, type Result } from "./sample.ts";

const IMAGES = 100_000;
const DATASETS = 2000;
const RUNS = 9;
const PAGE = 60;
/** A random place far into the list, so that no page is warm. */
const deep = () => Math.floor(IMAGES / 2 + Math.random() * 1000);

/** The client's own documents, over HTTP, against one plain statement for the same rows. */
export async function run(): Promise<readonly Result[]> {
  const lab = await startLab();
  try {
    await seed(lab);
    const operations = clientOperations();
    const results: Result[] = [];
    for (const { name, operation, variables, plain } of CASES) {
      const query = operations[operation];
      if (query === undefined) throw new Error(`There is no operation ${operation}`);
      const ask = () => lab.ask(query, variables());
      lab.statements.length = 0;
      await ask();
      const note = `${lab.statements.length} SQL statements`;
      const { what, baseline } = await alternate(RUNS, ask, () => lab.database.db.execute(sql.raw(plain())));
      results.push({
        name: `graph, 100,000 images: ${name}`,
        what,
        baselineName: "plain SQL for the same rows",
        baseline,
        note,
      });
    }
    return results;
  } finally {
    await lab.stop();
  }
}

type Case = Readonly<{
  name: string;
  operation: string;
  variables: () => Record<string, unknown>;
  plain: () => string;
}>;

const imagesPage = (filter: object, ordering: object, offset = 0) => ({
  filter: { notDerived: true, ...filter },
  ordering: [ordering],
  pagination: { offset, limit: PAGE },
});
const ROWS = "select id, name, created_at, store_id, dataset_id from images";
const OWN = "organization_id = 1";
const PART = (text: string) => `(name_words @@ plainto_tsquery('english', '${text}') or name_lower like '%${text}%')`;

const CASES: readonly Case[] = [
  {
    name: "the newest page",
    operation: "Images",
    variables: () => imagesPage({}, { createdAt: "DESC" }),
    plain: () => `${ROWS} where ${OWN} order by created_at desc, id limit ${PAGE}`,
  },
  {
    name: "a page in the middle",
    operation: "Images",
    variables: () => imagesPage({}, { createdAt: "DESC" }, deep()),
    plain: () => `${ROWS} where ${OWN} order by created_at desc, id limit ${PAGE} offset ${deep()}`,
  },
  {
    name: "sorted by name",
    operation: "Images",
    variables: () => imagesPage({}, { name: "ASC" }),
    plain: () => `${ROWS} where ${OWN} order by name_lower, id limit ${PAGE}`,
  },
  {
    name: "a word that few have",
    operation: "Images",
    variables: () => imagesPage({ search: "needle" }, { createdAt: "DESC" }),
    plain: () => `${ROWS} where ${OWN} and ${PART("needle")} order by created_at desc, id limit ${PAGE}`,
  },
  {
    name: "a word that half of them have",
    operation: "Images",
    variables: () => imagesPage({ search: "control" }, { createdAt: "DESC" }),
    plain: () => `${ROWS} where ${OWN} and ${PART("control")} order by created_at desc, id limit ${PAGE}`,
  },
  {
    name: "how many there are",
    operation: "CountImages",
    variables: () => ({ filter: { notDerived: true } }),
    plain: () => `select count(*) from images where ${OWN}`,
  },
  {
    name: "the top of the dataset tree",
    operation: "DatasetNodes",
    variables: () => ({ filter: { parentless: true }, ordering: [{ name: "ASC" }], pagination: { limit: 200 } }),
    plain: () => `select id, name from datasets where ${OWN} and parent_id is null order by name_lower, id limit 200`,
  },
];

/** Every operation of the client, with the fragments that it uses. */
function clientOperations(): Record<string, string> {
  const folder = new URL("../graphql/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".graphql") && name !== "schema.graphql");
  const all = parse(files.map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n"));
  return Object.fromEntries(Object.entries(separateOperations(all)).map(([name, document]) => [name, print(document)]));
}

/** Stores, images and datasets as an import leaves them, but without pixels. */
async function seed({ database, ask }: TestLab): Promise<void> {
  // The first operation makes the organisation and the user.
  await ask("{ __typename }");
  const statements = [
    `insert into datasets (organization_id, creator_id, name, parent_id)
      select 1, 1, 'Experiment ' || i, null from generate_series(1, ${DATASETS / 10}) i`,
    `insert into datasets (organization_id, creator_id, name, parent_id)
      select 1, 1, 'Plate ' || i, 1 + i % ${DATASETS / 10} from generate_series(1, ${DATASETS - DATASETS / 10}) i`,
    `insert into zarr_stores (organization_id, creator_id, bucket, key, populated, version, shape, chunks, dtype, fill_value)
      select 1, 1, 'zarr', md5(i::text), true, '3', '{2,1,1,2048,2048}', '{1,1,1,2048,2048}', 'uint16', '0'
      from generate_series(1, ${IMAGES}) i`,
    `insert into images (organization_id, creator_id, name, store_id, dataset_id, created_at)
      select 1, 1, case when i % 2000 = 7 then 'Needle ' else '' end || md5((i * 7)::text) ||
        case i % 2 when 0 then ' control' else ' treated' end || ' well ' || i % 96,
        i, 1 + i % ${DATASETS}, now() - i * interval '1 minute' from generate_series(1, ${IMAGES}) i`,
    "analyze",
  ];
  for (const statement of statements) await database.db.execute(sql.raw(statement));
}
