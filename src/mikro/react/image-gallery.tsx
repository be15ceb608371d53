import { Alert, Button, Group, Skeleton } from "@mantine/core";
import { type ReactNode, useCallback } from "react";
import { pagesOf, type Range } from "../../ui/grid-window.ts";
import type { TakeScroll } from "../../ui/use-restored-scroll.ts";
import { VirtualCells } from "../../ui/virtual-cells.tsx";
import { errorLine } from "./describe-error.ts";
import { ImageCard, imageCardHeightPx } from "./image-card.tsx";
import { IMAGE_ROW_PX, ImageRow } from "./image-row.tsx";
import { type ImageList, PAGE_SIZE, useImagePages } from "./use-image-pages.ts";

type Props = Readonly<{
  label: string;
  list: ImageList;
  /** Length of the list. */
  count: number;
  layout: "grid" | "list";
  takeScroll: TakeScroll;
}>;

const MIN_CARD_PX = 200;

/** Any number of images, of which only those in view are fetched and drawn. */
export function ImageGallery({ label, list, count, layout, takeScroll }: Props): ReactNode {
  const pages = useImagePages(list);
  const show = useCallback((cells: Range) => pages.show(pagesOf(cells, PAGE_SIZE)), [pages]);
  const failure = pages.failure();
  const renderCell = (index: number): ReactNode => {
    const image = pages.itemAt(index);
    if (image === undefined) return <Skeleton height="100%" radius="sm" animate={failure === undefined} />;
    return layout === "grid" ? <ImageCard image={image} /> : <ImageRow image={image} />;
  };
  return (
    <>
      {failure !== undefined && (
        <Alert color="red" role="alert" mb="sm" title="Some images could not be listed">
          <Group justify="space-between">
            {errorLine(failure)}
            <Button variant="default" onClick={() => pages.retry()}>
              Try again
            </Button>
          </Group>
        </Alert>
      )}
      <VirtualCells
        // Another list begins at its own range, and its pages must be told of it.
        key={`${JSON.stringify(list)} ${layout}`}
        label={label}
        count={count}
        layout={layout}
        minCellPx={MIN_CARD_PX}
        rowPx={layout === "grid" ? imageCardHeightPx : () => IMAGE_ROW_PX}
        renderCell={renderCell}
        onRange={show}
        takeScroll={takeScroll}
      />
    </>
  );
}
