import { List, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ImageFieldsFragment } from "../../../graph/generated/operations.ts";
import { isUsable, pixelSizeOf, positionOf } from "../../../mikro/stage-affine.ts";
import { formatNoun, formatSizePx } from "../../../ui/format.ts";
import { AnchorLink } from "../../../ui/links.tsx";
import { withContext } from "../../../workspace/image-search.ts";
import { PanelSection } from "../../../workspace/panel-section.tsx";
import { affineText, boundsText, channelText, factorsText } from "./view-texts.ts";

/** Everything that the graph ties to an image; what is an image of its own is a link. */
export function Relations({ image }: Readonly<{ image: ImageFieldsFragment }>): ReactNode {
  const { scaleViews, derivedScaleViews, channelViews, affineTransformationViews, rgbContexts } = image;
  return (
    <>
      <Related title="Level of" items={scaleViews} keyOf={({ id }) => id}>
        {(view) => (
          <>
            <ImageLink id={view.parent.id}>{view.parent.name}</ImageLink> <Small>{factorsText(view)}</Small>
          </>
        )}
      </Related>
      <Related title="Smaller levels" items={derivedScaleViews} keyOf={({ id }) => id}>
        {(view) => (
          <>
            <ImageLink id={view.image.id}>{levelSize(view.image.store.shape)}</ImageLink>{" "}
            <Small>{factorsText(view)}</Small>
          </>
        )}
      </Related>
      <Related title="Channel views" items={channelViews} keyOf={({ id }) => id}>
        {(view) => (
          <>
            {view.name ?? "Unnamed"} <Small>{[boundsText(view), ...channelText(view)].join(", ")}</Small>
          </>
        )}
      </Related>
      <Related title="Stage" items={affineTransformationViews} keyOf={({ id }) => id}>
        {(view) => (
          <>
            {view.stage.name}{" "}
            <Small>
              {isUsable(view.affineMatrix)
                ? affineText(pixelSizeOf(view.affineMatrix), positionOf(view.affineMatrix))
                : "its matrix says nothing about places"}
            </Small>
          </>
        )}
      </Related>
      <Related title="RGB contexts" items={rgbContexts} keyOf={({ id }) => id}>
        {(context) => (
          <>
            {/* Another context means other channels: those of the link no longer apply. */}
            <AnchorLink from="/images/$imageId" to="." search={(old) => withContext(old, context.id)} replace size="xs">
              {context.name}
            </AnchorLink>{" "}
            <Small>
              {formatNoun(context.views.length, "channel view")}, {context.blending.toLowerCase()}
            </Small>
          </>
        )}
      </Related>
      <Related title="Derived from" items={image.derivedViews} keyOf={({ id }) => id}>
        {(view) => <ImageLink id={view.originImage.id}>{view.originImage.name}</ImageLink>}
      </Related>
      <Related title="Derived images" items={image.derivedFromViews} keyOf={({ id }) => id}>
        {(view) => <ImageLink id={view.image.id}>{view.image.name}</ImageLink>}
      </Related>
      <Related title="Mask of" items={[...image.instanceMaskViews, ...image.maskViews]} keyOf={({ id }) => id}>
        {({ referenceView: part }) => (
          <>
            <ImageLink id={part.image.id}>{part.image.name}</ImageLink> <Small>{boundsText(part)}</Small>
          </>
        )}
      </Related>
      <Related title="Masks" items={image.derivedInstanceMaskViews} keyOf={({ id }) => id}>
        {(mask) => <ImageLink id={mask.image.id}>{mask.image.name}</ImageLink>}
      </Related>
    </>
  );
}

type RelatedProps<Item> = Readonly<{
  title: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}>;

/** A kind of relation; nothing when there is none of it. */
function Related<Item>({ title, items, keyOf, children }: RelatedProps<Item>): ReactNode {
  if (items.length === 0) return null;
  return (
    <PanelSection title={title}>
      <List size="xs" spacing={4} listStyleType="none" styles={{ itemWrapper: { display: "block" } }}>
        {items.map((item) => (
          <List.Item key={keyOf(item)} style={{ overflowWrap: "anywhere" }}>
            {children(item)}
          </List.Item>
        ))}
      </List>
    </PanelSection>
  );
}

function ImageLink({ id, children }: Readonly<{ id: string; children: string }>): ReactNode {
  return (
    <AnchorLink to="/images/$imageId" params={{ imageId: id }} size="xs">
      {children}
    </AnchorLink>
  );
}

function Small({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  return (
    <Text span size="xs" c="dimmed">
      {children}
    </Text>
  );
}

function levelSize(shape: readonly number[]): string {
  return `${formatSizePx(shape[4] ?? 0, shape[3] ?? 0)} px`;
}
