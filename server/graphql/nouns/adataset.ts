import { eq, type SQL, sql } from "drizzle-orm";
import type { Identity } from "../../auth/identity.ts";
import { adatasets, coordinateAnchors, dataArrays, lenses } from "../../db/schema/scene.ts";
import { zarrStores } from "../../db/schema/store.ts";
import { commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type {
  ADatasetFilter,
  CoordinateAnchorInput,
  CreateADatasetInput,
  DataArrayFilter,
  DataArrayOrder,
  DimensionKind,
  InputMaybe,
  LensFilter,
  OffsetPaginationInput,
  Resolvers,
} from "../generated/resolvers.ts";
import { madeBy, madeByTask } from "../lists/common.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId, isId } from "../lists/ids.ts";
import { intLookup, textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf, WHOLE } from "../lists/page.ts";
import { hasPart } from "../lists/search.ts";
import type { ADatasetModel, AnchorModel, DataArrayModel, DimModel, LensModel } from "../models.ts";
import { readZarrMetadata, type ZarrMetadata } from "../zarr-metadata.ts";
import { checkedSlices, lensIndices, takes } from "./lens-shape.ts";
import { checkedName } from "./names.ts";

const lowerName = sql`lower(${adatasets.name})`;

function adatasetFilter(filter: InputMaybe<ADatasetFilter>, identity: Identity): SQL | undefined {
  return condition(filter, {
    ...madeBy(identity, adatasets.creatorId, adatasets.createdAt),
    ...madeByTask,
    id: (id) => isId(adatasets.id, id),
    ids: (ids) => isAnyId(adatasets.id, ids),
    name: (lookup) => textLookup(adatasets.name, lookup, lowerName),
    description: (lookup) => textLookup(adatasets.description, lookup),
    search: (query) => hasPart(lowerName, query),
  });
}

type ArrayArgs = {
  filters?: InputMaybe<DataArrayFilter>;
  ordering: readonly DataArrayOrder[];
  pagination?: InputMaybe<OffsetPaginationInput>;
};

const arrayQuery = ({ filters, ordering, pagination }: ArrayArgs) => ({
  where: condition(filters, {
    id: (id) => isId(dataArrays.id, id),
    ids: (ids) => isAnyId(dataArrays.id, ids),
    dataset: (id) => isId(dataArrays.datasetId, id),
    level: (lookup) => intLookup(dataArrays.level, lookup),
  }),
  orderBy: orderBy(ordering, { id: dataArrays.id, level: dataArrays.level }, dataArrays.id),
  page: pageOf(pagination),
});

const lensFilter = (filter: InputMaybe<LensFilter>) =>
  condition(filter, {
    id: (id) => isId(lenses.id, id),
    ids: (ids) => isAnyId(lenses.id, ids),
    dataset: (id) => isId(lenses.datasetId, id),
  });

const KINDS: readonly DimensionKind[] = ["SPACE", "CHANNEL", "TIME", "FREQUENCY"];

/** The kinds are free texts in inputs, whatever their case. */
function checkedKind(kind: string): DimensionKind {
  const known = KINDS.find((each) => each === kind.toUpperCase());
  if (known === undefined) throw badInput(`dimDescriptors: ${JSON.stringify(kind)} is none of ${KINDS.join(", ")}`);
  return known;
}

type Uploaded = Readonly<{ storeId: number; metadata: ZarrMetadata; level: number; scaleFactors: number[] | null }>;

/** The arrays of a new dataset, looked at before the transaction begins. */
async function uploadedArrays(context: Context, input: CreateADatasetInput): Promise<Uploaded[]> {
  const { objects, zarrBucket } = context.services;
  const axes = input.dimDescriptors.length;
  const wanted = [{ array: input.data, level: 0, scaleFactors: null }, ...input.scales];
  return Promise.all(
    wanted.map(async ({ array, level, scaleFactors }) => {
      const store = await context.reader.required(zarrStores, array, "ZarrStore");
      const metadata = await readZarrMetadata(objects, zarrBucket, store.key);
      if (metadata.shape.length !== axes) {
        throw badInput(`dimDescriptors has ${axes} dimensions, the array of level ${level} ${metadata.shape.length}`);
      }
      if (scaleFactors != null && scaleFactors.length !== axes) {
        throw badInput(`scaleFactors of level ${level} must be ${axes} numbers, not ${scaleFactors.length}`);
      }
      return { storeId: store.id, metadata, level, scaleFactors: scaleFactors ?? null };
    }),
  );
}

async function createAdataset(context: Context, input: CreateADatasetInput): Promise<ADatasetModel> {
  const name = checkedName(input.name);
  const dims = input.dimDescriptors.map(({ key }) => key);
  if (new Set(dims).size < dims.length) throw badInput("dimDescriptors: two dimensions have one name");
  const dimKinds = input.dimDescriptors.map(({ kind }) => checkedKind(kind));
  const arrays = await uploadedArrays(context, input);
  const shape = arrays[0]!.metadata.shape;
  const anchors = (input.anchors ?? []).map((anchor) => anchorRow(anchor, dims, shape));
  return commit(context, async ({ tx, organizationId, userId: creatorId }) => {
    for (const { storeId, metadata } of arrays) {
      const found = { ...metadata, populated: true };
      await tx.update(zarrStores).set(found).where(eq(zarrStores.id, storeId));
    }
    const values = { organizationId, creatorId, name, dims, dimKinds, shape };
    const [dataset] = await tx.insert(adatasets).values(values).returning();
    const common = { organizationId, datasetId: dataset!.id };
    await tx.insert(dataArrays).values(arrays.map(({ metadata: _, ...array }) => ({ ...array, ...common })));
    if (anchors.length > 0) await tx.insert(coordinateAnchors).values(anchors.map((row) => ({ ...row, ...common })));
    return dataset!;
  });
}

function anchorRow(anchor: CoordinateAnchorInput, dims: readonly string[], shape: readonly number[]) {
  const coordinates: Record<string, number> = {};
  for (const { dim, value } of anchor.dimAnchors) {
    const size = shape[dims.indexOf(dim)];
    if (size === undefined) throw badInput(`anchors: the dataset has no dimension ${JSON.stringify(dim)}`);
    if (value < 0 || value >= size) throw badInput(`anchors: ${dim} has the indices 0 to ${size - 1}, not ${value}`);
    coordinates[dim] = value;
  }
  const given = anchor.valueHistogram;
  if (given != null && given.bins.length !== given.histogram.length) {
    throw badInput("anchors: bins and histogram must be equally long");
  }
  const { bins = [], histogram = [], min, max, p1, p99 } = given ?? {};
  return {
    coordinates,
    label: anchor.label?.label ?? null,
    omeMetadata: anchor.omeMetadata?.metadataString ?? null,
    histogram:
      given == null ? null : { bins, histogram, min: min ?? null, max: max ?? null, p1: p1 ?? null, p99: p99 ?? null },
  };
}

const datasetOf = async ({ reader }: Context, id: number): Promise<ADatasetModel> =>
  (await reader.byId(adatasets, id))!;

const dimsOf = ({ dims, dimKinds }: ADatasetModel, shape: readonly number[]): DimModel[] =>
  dims.map((key, axis) => ({ key, kind: dimKinds[axis] as DimensionKind, size: shape[axis] ?? 0 }));

/** The anchors of a lens's dataset that lie inside its slices. */
async function activeAnchors(context: Context, lens: LensModel): Promise<AnchorModel[]> {
  const dataset = await datasetOf(context, lens.datasetId);
  const query = { orderBy: [coordinateAnchors.id.getSQL()], page: WHOLE };
  const name = "ADataset anchors";
  const all = await context.reader.under(name, coordinateAnchors, coordinateAnchors.datasetId, dataset.id, query);
  const taken = lensIndices(lens.slices, dataset.dims, dataset.shape);
  return all.filter(({ coordinates }) =>
    Object.entries(coordinates).every(([dim, index]) => takes(taken[dataset.dims.indexOf(dim)]!, index)),
  );
}

const storeOf = async ({ storeId }: DataArrayModel, _args: unknown, { reader }: Context) =>
  (await reader.byId(zarrStores, storeId))!;

async function fullResolution({ reader }: Context, datasetId: number): Promise<DataArrayModel> {
  const query = arrayQuery({ ordering: [{ level: "ASC" }] });
  return (await reader.under("ADataset arrays", dataArrays, dataArrays.datasetId, datasetId, query))[0]!;
}

export const adatasetResolvers = {
  Query: {
    adatasets: (_, { filters, ordering, pagination }, { reader, identity }) =>
      reader.list(adatasets, {
        where: adatasetFilter(filters, identity),
        orderBy: orderBy(ordering, { id: adatasets.id, name: lowerName, createdAt: adatasets.createdAt }, adatasets.id),
        page: pageOf(pagination),
      }),
    adataset: (_, { id }, { reader }) => reader.required(adatasets, id, "ADataset"),
    dataArrays: (_, args, { reader }) => reader.list(dataArrays, arrayQuery(args)),
    dataArray: (_, { id }, { reader }) => reader.required(dataArrays, id, "DataArray"),
    lenses: (_, { filters, ordering, pagination }, { reader }) =>
      reader.list(lenses, {
        where: lensFilter(filters),
        orderBy: orderBy(ordering, { id: lenses.id }, lenses.id),
        page: pageOf(pagination),
      }),
    lens: (_, { id }, { reader }) => reader.required(lenses, id, "Lens"),
  },
  Mutation: {
    createAdataset: (_, { input }, context) => createAdataset(context, input),
    createLens: (_, { input }, context) =>
      commit(context, async ({ tx, reader, organizationId }) => {
        const dataset = await reader.required(adatasets, input.dataset, "ADataset");
        const slices = checkedSlices(input.slices, dataset.dims);
        const shape = lensIndices(slices, dataset.dims, dataset.shape).map(({ length }) => length);
        const values = { organizationId, datasetId: dataset.id, slices, shape };
        return (await tx.insert(lenses).values(values).returning())[0]!;
      }),
  },
  ADataset: {
    dimDescriptors: (dataset) => dimsOf(dataset, dataset.shape),
    dataArrays: (dataset, args, { reader }) => {
      const name = `ADataset.dataArrays ${JSON.stringify(args)}`;
      return reader.under(name, dataArrays, dataArrays.datasetId, dataset.id, arrayQuery(args));
    },
    createdThroughBy: () => null,
  },
  DataArray: {
    store: storeOf,
    shape: async (array, args, context) => (await storeOf(array, args, context)).shape!,
    chunkShape: async (array, args, context) => (await storeOf(array, args, context)).chunks!,
  },
  Lens: {
    dataset: (lens, _args, context) => datasetOf(context, lens.datasetId),
    dims: async (lens, _args, context) => (await datasetOf(context, lens.datasetId)).dims,
    dimCount: ({ shape }) => shape.length,
    size: ({ shape }) => shape.reduce((product, size) => product * size, 1),
    dimDescriptors: async (lens, _args, context) => dimsOf(await datasetOf(context, lens.datasetId), lens.shape),
    activeAnchors: (lens, _args, context) => activeAnchors(context, lens),
  },
  CoordinateAnchor: {
    dims: ({ coordinates }) => Object.keys(coordinates),
    shape: ({ coordinates }) => Object.keys(coordinates).map(() => 1),
    chunkShape: ({ coordinates }) => Object.keys(coordinates).map(() => 1),
    store: async ({ datasetId }, args, context) => storeOf(await fullResolution(context, datasetId), args, context),
    channelLabel: ({ id, label }) => (label === null ? null : { id: String(id), label }),
    valueHistogram: ({ id, histogram }) => (histogram === null ? null : { id: String(id), ...histogram }),
  },
} satisfies Resolvers;
