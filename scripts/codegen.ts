/**
 * Writes the TypeScript that follows from `graphql/*.graphql`: typed documents for the client, resolver types for the
 * server, typed documents for the importer. Run after every change of the schema or of a document.
 *
 *     npx tsx scripts/codegen.ts            write what changed
 *     npx tsx scripts/codegen.ts --check    write nothing; exit 1 if a generated file is stale
 */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescript from "@graphql-codegen/typescript";
import * as operations from "@graphql-codegen/typescript-operations";
import * as resolvers from "@graphql-codegen/typescript-resolvers";
import { buildSchema, type GraphQLSchema, isAbstractType, parse } from "graphql";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BANNER = "// Written by scripts/codegen.ts from graphql/*.graphql; do not edit.\n";

/** TypeScript types of the contract's scalars: what JSON gives. `Any`, `JSON` and maps say nothing about their inside. */
const SCALARS = {
  ID: "string",
  DateTime: "string",
  UUID: "string",
  FiveDVector: "number[]",
  ThreeDVector: "number[]",
  FourByFourMatrix: "number[][]",
  Micrometers: "number",
  Milliseconds: "number",
  ArrayLike: "string",
  ImageLike: "string",
  ParquetLike: "string",
  LabelsLike: "string",
  FileLike: "string",
  ImageFileLike: "string",
  MeshLike: "string",
  Any: "unknown",
  JSON: "unknown",
  MetricMap: "unknown",
  _Any: "unknown",
};

/** GraphQL type -> the row or value that resolvers return for it; the names are exported by `server/graphql/models.ts`. */
const MODELS = {
  ADataset: "ADatasetModel",
  AffineTransformationView: "AffineViewModel",
  AffineTransformationViewEvent: "AffineViewEventModel",
  ChannelInfo: "ChannelInfoModel",
  ChannelView: "ChannelViewModel",
  CoordinateAnchor: "AnchorModel",
  DataArray: "DataArrayModel",
  Dataset: "DatasetModel",
  DerivedView: "DerivedViewModel",
  Image: "ImageModel",
  ImageAccessor: "ImageAccessorModel",
  ImageEvent: "ImageEventModel",
  HistogramView: "HistogramViewModel",
  ImageStats: "ImageStatsModel",
  Membership: "MembershipModel",
  InstanceMaskView: "InstanceMaskViewModel",
  InstanceMaskViewLabel: "MaskLabelModel",
  LabelAccessor: "LabelAccessorModel",
  LabelView: "LabelViewModel",
  Layer: "LayerModel",
  Lens: "LensModel",
  MaskView: "MaskViewModel",
  MediaStore: "MediaStoreModel",
  Organization: "OrganizationModel",
  RGBContext: "RGBContextModel",
  RGBView: "RGBViewModel",
  ParquetStore: "ParquetStoreModel",
  ReferenceView: "ReferenceViewModel",
  ROI: "RoiModel",
  ROIView: "RoiViewModel",
  RoiEvent: "RoiEventModel",
  ScaleView: "ScaleViewModel",
  Scene: "SceneModel",
  Snapshot: "SnapshotModel",
  Stage: "StageModel",
  Table: "TableModel",
  TableCell: "TableCellModel",
  TableColumn: "ColumnOfTableModel",
  TableRow: "TableRowModel",
  User: "UserModel",
  ZarrStore: "ZarrStoreModel",
};

type Source = { location: string; document: ReturnType<typeof parse> };

async function documentsIn(folder: string): Promise<Source[]> {
  const names = await readdir(join(ROOT, folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith(".graphql") && name !== "schema.graphql").sort();
  return Promise.all(
    files.map(async (name) => {
      const location = join(folder, name);
      return { location, document: parse(await readFile(join(ROOT, location), "utf8")) };
    }),
  );
}

async function typedDocuments(schemaSource: string, documents: Source[], documentNodeImport: string): Promise<string> {
  const config = {
    scalars: SCALARS,
    strictScalars: true,
    useTypeImports: true,
    enumType: "string-literal",
    arrayInputCoercion: false,
    namingConvention: { transformUnderscore: true },
    documentNodeImport,
  };
  const text = await codegen({
    filename: "operations.ts",
    schema: parse(schemaSource),
    documents,
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
    config,
  });
  return sharedFragments(text);
}

type Definition = { kind: string; name: { value: string } };

/**
 * The documents with each fragment written once, as a constant that those who use it share. The plugin writes it out in
 * every document: 335 kB, all of it in the bundle, where this is 112 kB.
 */
function sharedFragments(text: string): string {
  const fragments = new Map<string, string>();
  const documents: string[] = [];
  const lines = text.split("\n");
  const first = lines.findIndex((line) => DOCUMENT.test(line));
  if (first < 0) return text;
  for (const line of lines.slice(first)) {
    const [, name, json, type] = DOCUMENT.exec(line) ?? [];
    if (name === undefined || json === undefined || type === undefined) {
      documents.push(line);
      continue;
    }
    const { definitions } = JSON.parse(json) as { definitions: Definition[] };
    const parts = definitions.map((definition) => {
      if (definition.kind !== "FragmentDefinition") return shortened(definition);
      const constant = `fragment${definition.name.value}`;
      fragments.set(constant, shortened(definition));
      return constant;
    });
    documents.push(
      `export const ${name} = {"kind":"Document","definitions":[${parts.join(",")}]} as unknown as ${type};`,
    );
  }
  const constants = [...fragments].map(([name, json]) => `const ${name} = ${json};`);
  const written = [...constants, ...documents];
  const helpers = NODES.filter(([name]) => name !== "s" || written.some((line) => line.includes('s("'))).map(
    ([, code]) => code,
  );
  return [...lines.slice(0, first), ...helpers, ...written].join("\n");
}

/** What makes up most of a document: names, plain fields and spreads of fragments. */
const NODES = [
  ["n", 'const n = (value: string) => ({ kind: "Name", value });'],
  ["f", 'const f = (value: string) => ({ kind: "Field", name: n(value) });'],
  ["s", 'const s = (value: string) => ({ kind: "FragmentSpread", name: n(value) });'],
] as const;

function shortened(definition: Definition): string {
  return JSON.stringify(definition)
    .replace(/\{"kind":"Field","name":\{"kind":"Name","value":("\w+")\}\}/g, "f($1)")
    .replace(/\{"kind":"FragmentSpread","name":\{"kind":"Name","value":("\w+")\}\}/g, "s($1)")
    .replace(/\{"kind":"Name","value":("\w+")\}/g, "n($1)");
}

const DOCUMENT = /^export const (\w+) = (\{"kind":"Document".*\}) as unknown as (DocumentNode<.*>);$/;

async function resolverTypes(schemaSource: string): Promise<string> {
  return codegen({
    filename: "resolvers.ts",
    schema: parse(schemaSource),
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      // Resolvers may return a Date for a DateTime; the scalar writes it as ISO 8601.
      scalars: { ...SCALARS, DateTime: { input: "Date", output: "Date" } },
      strictScalars: true,
      useTypeImports: true,
      enumsAsTypes: true,
      contextType: "../context.ts#Context",
      mappers: Object.fromEntries(Object.entries(MODELS).map(([type, model]) => [type, `../models.ts#${model}`])),
      inputMaybeValue: "T | null | undefined",
    },
  });
}

/** Concrete types of every interface and union, as Apollo's cache wants them. */
function possibleTypes(schema: GraphQLSchema): string {
  const entries = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map((possible) => possible.name)] as const)
    .sort(([a], [b]) => a.localeCompare(b));
  const json = JSON.stringify(Object.fromEntries(entries), null, 2);
  return `/** Concrete types of every interface and union, for the cache. */\nexport const possibleTypes: Record<string, string[]> = ${json};\n`;
}

async function generate(): Promise<Map<string, string>> {
  const schemaSource = await readFile(join(ROOT, "graphql/schema.graphql"), "utf8");
  const schema = buildSchema(schemaSource);
  const client = await documentsIn("graphql");
  const importer = await documentsIn("server/importer");
  const files = new Map<string, string>();
  files.set(
    "src/graph/generated/operations.ts",
    await typedDocuments(schemaSource, client, "@apollo/client#TypedDocumentNode"),
  );
  files.set("src/graph/generated/possible-types.ts", possibleTypes(schema));
  files.set("server/graphql/generated/resolvers.ts", await resolverTypes(schemaSource));
  if (importer.length > 0) {
    files.set(
      "server/importer/generated/operations.ts",
      await typedDocuments(schemaSource, importer, "graphql#TypedQueryDocumentNode"),
    );
  }
  return files;
}

async function current(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
}

const check = process.argv.includes("--check");
const stale: string[] = [];
for (const [file, text] of await generate()) {
  const path = join(ROOT, file);
  const wanted = BANNER + text;
  if ((await current(path)) === wanted) continue;
  stale.push(file);
  if (check) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, wanted);
}
if (check && stale.length > 0) {
  console.error(`stale, run npm run codegen: ${stale.join(", ")}`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `wrote ${stale.join(", ")}` : "generated files are up to date");
}
