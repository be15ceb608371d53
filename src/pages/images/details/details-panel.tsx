import { Badge, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ImageFieldsFragment } from "../../../graph/generated/operations.ts";
import type { ImageModel } from "../../../mikro/image.ts";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { type KeyValue, KeyValueList } from "../../../ui/key-value-list.tsx";
import { AnchorLink } from "../../../ui/links.tsx";
import { RelativeTime } from "../../../ui/relative-time.tsx";
import { imageFacts } from "../../../workspace/image-facts.ts";
import { PanelSection } from "../../../workspace/panel-section.tsx";
import { PyramidOffer, wantsPyramid } from "./pyramid-offer.tsx";
import { Relations } from "./relations.tsx";
import { TablesOfImage } from "./tables-of-image.tsx";
import { TagEditor } from "./tag-editor.tsx";

type Props = Readonly<{ image: ImageFieldsFragment; model: ImageModel }>;

/** What is known of an image: numbers, origin, place in the graph. */
export function DetailsPanel({ image, model }: Props): ReactNode {
  const { store } = image;
  const path = `s3://${store.bucket}/${store.key}`;
  const origin: KeyValue[] = [
    {
      label: "Dataset",
      value: image.dataset && (
        <AnchorLink to="/datasets/$datasetId" params={{ datasetId: image.dataset.id }} size="xs">
          {image.dataset.name}
        </AnchorLink>
      ),
    },
    { label: "Created", value: <RelativeTime iso={image.createdAt} /> },
    { label: "By", value: image.creator?.preferredUsername ?? image.creator?.sub },
    { label: "Image id", value: <Copyable text={image.id} what="image id" /> },
    { label: "Store", value: <Copyable text={path} what="store path" /> },
  ];
  return (
    <Stack gap="lg">
      {model.problems.length > 0 && (
        <PanelSection title="Problems">
          {model.problems.map((problem) => (
            <Text key={problem} size="xs" c="var(--mantine-color-error)">
              {problem}
            </Text>
          ))}
        </PanelSection>
      )}
      <PanelSection title="Image">
        <KeyValueList entries={imageFacts(model)} />
      </PanelSection>
      <PanelSection title="Origin">
        <KeyValueList entries={origin.filter(({ value }) => value !== null)} />
      </PanelSection>
      <PanelSection title="Tags">
        <Group gap={4}>
          {image.tags.map((tag) => (
            <Badge key={tag} size="sm" variant="default" tt="none" fw={400}>
              {tag}
            </Badge>
          ))}
          <TagEditor imageId={image.id} tags={image.tags} />
        </Group>
      </PanelSection>
      {wantsPyramid(image) && <PyramidOffer image={image} />}
      <TablesOfImage imageId={image.id} />
      <Relations image={image} />
    </Stack>
  );
}

function Copyable({ text, what }: Readonly<{ text: string; what: string }>): ReactNode {
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <span style={{ fontFamily: "var(--mantine-font-family-monospace)", overflowWrap: "anywhere" }}>{text}</span>
      <CopyButton value={text} what={what} />
    </Group>
  );
}
