import { Button, Chip, Group, Popover, Title } from "@mantine/core";
import { IconLink, IconPlus } from "@tabler/icons-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { ImagePicker } from "../../mikro/react/image-picker.tsx";
import { CopyButton } from "../../ui/copy-button.tsx";
import { ASPECTS, type Aspect } from "../../viewer/react/linked/aspects.ts";
import type { LinkedViews, LinkFacts } from "../../viewer/react/linked/linked-views.ts";
import classes from "./compare.module.css";

type Props = Readonly<{
  views: LinkedViews;
  linked: ReadonlySet<Aspect>;
  onLinked: (linked: ReadonlySet<Aspect>) => void;
  /** `undefined` where there is room for no more, or the page asks by itself. */
  onAdd: ((id: string) => void) | undefined;
}>;

const PLACES = {
  stage: ["Place on the stage", "The same micrometres of the stage that all images are on"],
  micrometres: [
    "Place in \u00b5m",
    "The same distance in micrometres from the corner of each image, at the same scale",
  ],
  pixels: ["Place in pixels", "The same pixels: the size of pixels is not known of all images"],
} as const;

/** What the panes have in common, and one more image. */
export function CompareHeader({ views, linked, onLinked, onAdd }: Props): ReactNode {
  const facts = useSyncExternalStore(views.subscribe, views.facts);
  return (
    <Group component="header" className={classes.header} gap="xs">
      <Title order={1} size="sm">
        Compare
      </Title>
      <Chip.Group
        multiple
        value={[...linked]}
        onChange={(next) => onLinked(new Set(ASPECTS.filter((aspect) => next.includes(aspect))))}
      >
        <Group gap={6} role="group" aria-label="Linked">
          {ASPECTS.filter((aspect) => isOfUse(aspect, facts)).map((aspect) => {
            const [label, title] = wordsOf(aspect, facts);
            return (
              <Chip key={aspect} value={aspect} size="xs" variant="outline" title={title}>
                {label}
              </Chip>
            );
          })}
        </Group>
      </Chip.Group>
      <Group gap={4} ml="auto" wrap="nowrap">
        {onAdd !== undefined && <AddImage onAdd={onAdd} />}
        <CopyButton value={() => location.href} what="link to this view" icon={IconLink} />
      </Group>
    </Group>
  );
}

/** Planes are linked where at least two images have more than one. */
function isOfUse(aspect: Aspect, { planes, times }: LinkFacts): boolean {
  if (aspect === "z") return planes > 1;
  return aspect === "t" ? times > 1 : true;
}

function wordsOf(aspect: Aspect, { kind, depth }: LinkFacts): readonly [label: string, title: string] {
  switch (aspect) {
    case "place":
      return PLACES[kind];
    case "z":
      return depth === "micrometres"
        ? ["z in \u00b5m", "The plane at the same depth in micrometres from the first"]
        : ["z", "The plane of the same index: the step from plane to plane is not known of all images"];
    case "t":
      return ["t", "The frame of the same index"];
    case "contrast":
      return ["Contrast", "The same contrast limits and gamma for channels of the same index"];
  }
}

function AddImage({ onAdd }: Readonly<{ onAdd: (id: string) => void }>): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus shadow="md" width={300}>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={12} aria-hidden />}
          onClick={() => setOpened((old) => !old)}
        >
          Add image
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Add an image">
        <ImagePicker
          label="One more image"
          placeholder="Search an image to compare with"
          onPick={(id) => {
            setOpened(false);
            onAdd(id);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
