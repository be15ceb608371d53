import { Badge, Group, Text } from "@mantine/core";
import { IconPinFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo, type ReactNode } from "react";
import type { ImageCardFragment } from "../../graph/generated/operations.ts";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Truncated } from "../../ui/truncated.tsx";
import classes from "./image-card.module.css";
import { ImageMenu } from "./image-menu.tsx";
import { summaryOf } from "./image-summary.ts";
import { Thumbnail } from "./thumbnail.tsx";

export const IMAGE_ROW_PX = 52;

/** One image of a list: the same facts as a card, and those for which a card has no room. */
export const ImageRow = memo(function ImageRow({ image }: Readonly<{ image: ImageCardFragment }>): ReactNode {
  return (
    <article className={classes.row} aria-label={image.name}>
      <Link to="/images/$imageId" params={{ imageId: image.id }} className={classes.rowLink}>
        <div className={classes.rowPicture}>
          <Thumbnail image={image} />
        </div>
        <Truncated size="sm" fw={500} className={classes.rowName}>
          {image.name}
        </Truncated>
        <Text size="xs" c="dimmed" className={classes.rowSize} truncate>
          {summaryOf(image)}
        </Text>
        <Text size="xs" c="dimmed" visibleFrom="md" w={72} className={classes.mono}>
          {image.store.dtype}
        </Text>
        <Text size="xs" c="dimmed" visibleFrom="lg" w={160} truncate>
          {image.dataset?.name}
        </Text>
        <Group gap={4} visibleFrom="lg" w={180} wrap="nowrap" style={{ overflow: "hidden" }}>
          {image.tags.slice(0, 3).map((tag) => (
            <Badge key={tag} size="sm" variant="default" tt="none" fw={400}>
              {tag}
            </Badge>
          ))}
        </Group>
        <Text size="xs" c="dimmed" visibleFrom="sm" w={110} ta="right">
          <RelativeTime iso={image.createdAt} />
        </Text>
      </Link>
      <span className={classes.rowPin}>{image.pinned && <IconPinFilled size={16} aria-label="Pinned" />}</span>
      <ImageMenu image={image} />
    </article>
  );
});
