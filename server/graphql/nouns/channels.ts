import { images } from "../../db/schema/image.ts";
import { zarrStores } from "../../db/schema/store.ts";
import { views } from "../../db/schema/view.ts";
import type { Context } from "../context.ts";
import type { Resolvers } from "../generated/resolvers.ts";
import { parseId } from "../lists/ids.ts";
import type { ChannelInfoModel, ImageModel } from "../models.ts";
import { colourName } from "./colours.ts";
import { viewsOfKind } from "./view-list.ts";

/** Position of an axis in the shape of a store. */
const AXIS = { c: 0, t: 1, z: 2 } as const;

async function sizeAlong({ reader }: Context, image: ImageModel, axis: keyof typeof AXIS): Promise<number> {
  const store = await reader.byId(zarrStores, image.storeId);
  return store?.shape?.[AXIS[axis]] ?? 0;
}

export async function indicesAlong(context: Context, image: ImageModel, axis: keyof typeof AXIS, name: string) {
  const length = await sizeAlong(context, image, axis);
  return Array.from({ length }, (_, i) => ({ label: `${name} ${i}` }));
}

export async function channelsOf(context: Context, image: ImageModel): Promise<ChannelInfoModel[]> {
  const length = await sizeAlong(context, image, "c");
  return Array.from({ length }, (_, index) => ({ imageId: image.id, index }));
}

const label = ({ index }: ChannelInfoModel): string => `Channel ${index}`;

/** With the colour of every RGB view that shows the channel. */
async function labelWithColours({ reader }: Context, channel: ChannelInfoModel): Promise<string> {
  const shown = await viewsOfKind(reader, "RGB", views.imageId, channel.imageId);
  const colours = shown
    .filter(({ cMin, cMax }) => (cMin ?? 0) <= channel.index && channel.index < (cMax ?? Infinity))
    .map((view) => ` (${view.colorMap === "INTENSITY" ? colourName(view.baseColor) : view.colorMap.toLowerCase()})`);
  return label(channel) + colours.join("");
}

export const channelResolvers = {
  Query: {
    channelsFor: async (_, { image: id, filters }, context) => {
      const image = await context.reader.required(images, id, "Image");
      const wanted = filters?.ids?.map(parseId);
      const query = filters?.search?.trim().toLowerCase() ?? "";
      return (await channelsOf(context, image)).filter(
        (channel) =>
          (wanted === undefined || wanted.includes(channel.index)) && label(channel).toLowerCase().includes(query),
      );
    },
  },
  ChannelInfo: {
    label: (channel, { withColorName }, context) =>
      withColorName ? labelWithColours(context, channel) : label(channel),
  },
} satisfies Resolvers;
