import { eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { adatasets, layers, lenses, scenes } from "../../db/schema/scene.ts";
import { type Change, commit } from "../commit.ts";
import type { Context } from "../context.ts";
import { badInput } from "../errors.ts";
import type {
  ColorMap,
  CreateLayerInput,
  InputMaybe,
  LayerFilter,
  LayerOrder,
  OffsetPaginationInput,
  PlacementStatus,
  Resolvers,
  SceneFilter,
  SpatialUnit,
  TemporalUnit,
  UpdateLayerInput,
} from "../generated/resolvers.ts";
import { condition } from "../lists/filter.ts";
import { isAnyId, isId } from "../lists/ids.ts";
import { textLookup } from "../lists/lookup.ts";
import { orderBy } from "../lists/order.ts";
import { pageOf } from "../lists/page.ts";
import { hasPart } from "../lists/search.ts";
import type { LayerModel } from "../models.ts";
import { layerDims } from "./layer-dims.ts";
import { checkedName } from "./names.ts";

const lowerName = sql`lower(${scenes.name})`;

function sceneFilter(filter: InputMaybe<SceneFilter>): SQL | undefined {
  return condition(filter, {
    id: (id) => isId(scenes.id, id),
    ids: (ids) => isAnyId(scenes.id, ids),
    name: (lookup) => textLookup(scenes.name, lookup, lowerName),
    blending: (blending) => eq(scenes.blending, blending),
    parent: (id) => isId(scenes.parentId, id),
    parentless: (wanted) => (wanted ? isNull(scenes.parentId) : isNotNull(scenes.parentId)),
    search: (query) => hasPart(lowerName, query),
  });
}

type LayerArgs = {
  filters?: InputMaybe<LayerFilter>;
  ordering: readonly LayerOrder[];
  pagination?: InputMaybe<OffsetPaginationInput>;
};

const layerQuery = ({ filters, ordering, pagination }: LayerArgs) => ({
  where: condition(filters, {
    id: (id) => isId(layers.id, id),
    ids: (ids) => isAnyId(layers.id, ids),
    lens: (id) => isId(layers.lensId, id),
    scene: (id) => isId(layers.sceneId, id),
    status: (status) => eq(layers.status, status),
    validity: (validity) => eq(layers.validity, validity),
    blending: (blending) => eq(layers.blending, blending),
  }),
  orderBy: orderBy(ordering, { id: layers.id }, layers.id),
  page: pageOf(pagination),
});

function checkedMatrix(matrix: InputMaybe<readonly (readonly number[])[]> | undefined): number[][] | null {
  if (matrix == null) return null;
  if (matrix.length !== 4 || matrix.some((row) => row.length !== 4)) {
    throw badInput("affineMatrix must be 4 rows of 4 numbers each");
  }
  return matrix.map((row) => [...row]);
}

function checkedColor(color: InputMaybe<readonly number[]> | undefined): number[] | null {
  if (color == null) return null;
  if ((color.length !== 3 && color.length !== 4) || color.some((value) => value < 0 || value > 255)) {
    throw badInput("color must be 3 or 4 numbers from 0 to 255");
  }
  return [...color];
}

/** Limits of a layer are parts of the range of the data type. */
function checkLimits(min: InputMaybe<number> | undefined, max: InputMaybe<number> | undefined): void {
  for (const [name, value] of [
    ["climMin", min],
    ["climMax", max],
  ] as const) {
    if (value != null && !(value >= 0 && value <= 1)) throw badInput(`${name} must be from 0 to 1, but is ${value}`);
  }
  if (min != null && max != null && min > max) throw badInput("climMin must not be greater than climMax");
}

/** A layer as it is wanted: given by an input, or what an older one had. */
type Wanted = Omit<CreateLayerInput, "xDim"> & Omit<UpdateLayerInput, "id" | "lens" | "scene">;

/** All columns of a layer, checked against its lens. */
async function layerRow({ reader }: Change, wanted: Wanted) {
  const lens = await reader.required(lenses, wanted.lens, "Lens");
  const scene = await reader.required(scenes, wanted.scene, "Scene");
  const dataset = (await reader.byId(adatasets, lens.datasetId))!;
  checkLimits(wanted.climMin, wanted.climMax);
  return {
    lensId: lens.id,
    sceneId: scene.id,
    ...layerDims(wanted, { dims: dataset.dims, kinds: dataset.dimKinds, shape: lens.shape }),
    affineMatrix: checkedMatrix(wanted.affineMatrix),
    colormap: wanted.colormap ?? "VIRIDIS",
    color: checkedColor(wanted.color),
    climMin: wanted.climMin ?? null,
    climMax: wanted.climMax ?? null,
  };
}

function createLayer(context: Context, input: CreateLayerInput): Promise<LayerModel> {
  return commit(context, async (change) => {
    const row = { ...(await layerRow(change, input)), organizationId: change.organizationId };
    return (await change.tx.insert(layers).values(row).returning())[0]!;
  });
}

/** What is given changes; what is left out or null stays. */
function updateLayer(context: Context, input: UpdateLayerInput): Promise<LayerModel> {
  return commit(context, async (change) => {
    const old = await change.reader.required(layers, input.id, "Layer");
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
    const { colormap, ...kept } = old;
    const wanted = {
      ...{ ...kept, colormap: colormap as ColorMap | null, lens: String(old.lensId), scene: String(old.sceneId) },
      ...given,
    };
    const row = await layerRow(change, wanted);
    return (await change.tx.update(layers).set(row).where(eq(layers.id, old.id)).returning())[0]!;
  });
}

export const sceneResolvers = {
  Query: {
    scenes: (_, { filters, ordering, pagination }, { reader }) =>
      reader.list(scenes, {
        where: sceneFilter(filters),
        orderBy: orderBy(ordering, { id: scenes.id, name: lowerName }, scenes.id),
        page: pageOf(pagination),
      }),
    scene: (_, { id }, { reader }) => reader.required(scenes, id, "Scene"),
    layers: (_, args, { reader }) => reader.list(layers, layerQuery(args)),
    layer: (_, { id }, { reader }) => reader.required(layers, id, "Layer"),
  },
  Mutation: {
    createScene: (_, { input }, context) =>
      commit(context, async ({ tx, organizationId, userId: creatorId }) => {
        const { blending, spatialUnit, temporalUnit } = input;
        const units = { spatialUnit: spatialUnit ?? "UNKNOWN", temporalUnit: temporalUnit ?? "UNKNOWN" };
        const values = { organizationId, creatorId, name: checkedName(input.name), ...units };
        return (
          await tx
            .insert(scenes)
            .values({ ...values, blending: blending ?? "ADDITIVE" })
            .returning()
        )[0]!;
      }),
    createLayer: (_, { input }, context) => createLayer(context, input),
    updateLayer: (_, { input }, context) => updateLayer(context, input),
  },
  Scene: {
    spatialUnit: ({ spatialUnit }) => spatialUnit as SpatialUnit,
    temporalUnit: ({ temporalUnit }) => temporalUnit as TemporalUnit,
    layers: (scene, args, { reader }) => {
      const name = `Scene.layers ${JSON.stringify(args)}`;
      return reader.under(name, layers, layers.sceneId, scene.id, layerQuery(args));
    },
  },
  Layer: {
    lens: async (layer, _args, { reader }) => (await reader.byId(lenses, layer.lensId))!,
    scene: async (layer, _args, { reader }) => (await reader.byId(scenes, layer.sceneId))!,
    colormap: ({ colormap }) => colormap as ColorMap | null,
    status: ({ status }) => status as PlacementStatus,
  },
} satisfies Resolvers;
