import { Text } from "@mantine/core";
import { IconPinFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo, type ReactNode } from "react";
import type { ImageCardFragment } from "../../graph/generated/operations.ts";
import { Truncated } from "../../ui/truncated.tsx";
import classes from "./image-card.module.css";
import { ImageMenu } from "./image-menu.tsx";
import { summaryOf } from "./image-summary.ts";
import { Thumbnail } from "./thumbnail.tsx";

/** Height of the text below a card's picture. */
const TEXT_PX = 52;

/** Height of a card of the given width: a square picture, as most planes are square, above two lines. */
export function imageCardHeightPx(widthPx: number): number {
  return Math.round(widthPx) + TEXT_PX;
}

/** One image of a grid: picture, name, size; the whole of it opens the image. */
export const ImageCard = memo(function ImageCard({ image }: Readonly<{ image: ImageCardFragment }>): ReactNode {
  return (
    <article className={classes.card} aria-label={image.name}>
      <Link to="/images/$imageId" params={{ imageId: image.id }} className={classes.link}>
        <div className={classes.picture}>
          <Thumbnail image={image} />
        </div>
        <div className={classes.text} style={{ height: TEXT_PX }}>
          <Truncated size="sm" fw={500}>
            {image.name}
          </Truncated>
          <Text size="xs" c="dimmed" truncate>
            {summaryOf(image)}
          </Text>
        </div>
      </Link>
      {image.pinned && <IconPinFilled size={16} className={classes.pin} aria-label="Pinned" />}
      <div className={classes.menu}>
        <ImageMenu image={image} />
      </div>
    </article>
  );
});
