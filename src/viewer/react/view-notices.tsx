import { Alert, Button, Group, Loader, Progress, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { isReduced } from "../../datalayer/derived/reduced-levels.ts";
import type { TileFailure } from "../schedule.ts";
import type { Viewer } from "../viewer.ts";
import classes from "./image-view.module.css";
import { useViewerImage, useViewerStatus } from "./use-viewer.ts";

type Props = Readonly<{ viewer: Viewer }>;

/** What a person should know about the picture: its level, that something is on its way, or did not come. */
export const ViewNotices = memo(function ViewNotices({ viewer }: Props): ReactNode {
  const { level, isLoading, isStale, isClipped, reduced, failures } = useViewerStatus(viewer);
  const image = useViewerImage(viewer);
  const levels = image?.multiscale.levels.filter((each) => !isReduced(each)).length ?? 0;
  const scale = level === undefined ? undefined : viewer.image?.multiscale.levels[level]?.scale;
  return (
    <div className={classes.notices}>
      {scale !== undefined && (
        <div
          className={`${classes.level} ${classes.glass}`}
          title={`${reduced === undefined ? `Level ${level} of ${levels}` : "Not stored"}: one pixel for ${scale.x} x ${scale.y}`}
        >
          {levelName(level, reduction(scale.x, scale.y), reduced)}
          <Loader className={classes.loader} data-loading={isLoading || isStale} size={12} aria-hidden="true" />
        </div>
      )}
      {image?.note !== undefined && (
        <div
          className={`${classes.level} ${classes.glass}`}
          title="Exact at full resolution; NaN does not count. Regions and statistics are of the single plane."
        >
          {image.note}
        </div>
      )}
      {isLoading && reduced !== undefined && reduced < 1 && (
        <Alert className={classes.glass} p="xs" variant="default">
          <Text size="xs">
            {levels === 1
              ? "This image has no smaller levels"
              : "The smaller levels of this image are too large for this view"}
            : all of it is read to be shown as small as this.
          </Text>
          <Progress value={reduced * 100} size="sm" mt={4} aria-label="Read for this view" />
        </Alert>
      )}
      {isClipped && (
        <Alert className={classes.glass} p="xs" color="yellow" variant="default" role="status">
          <Text size="xs">Only the middle is loaded: this image has no smaller level. Zoom in to see the rest.</Text>
        </Alert>
      )}
      {failures.length > 0 && <Failures failures={failures} onRetry={() => viewer.retry()} />}
    </div>
  );
});

function Failures({
  failures,
  onRetry,
}: Readonly<{ failures: readonly TileFailure[]; onRetry: () => void }>): ReactNode {
  const reasons = [...new Set(failures.map(({ error }) => error.message))];
  const isRetried = failures.some((failure) => failure.isRetried);
  const count = failures.length === 1 ? "One tile" : `${failures.length} tiles`;
  return (
    <Alert
      className={classes.glass}
      p="xs"
      variant="default"
      role="alert"
      icon={<IconAlertTriangle aria-hidden="true" />}
    >
      <Text size="xs" fw={600}>
        {count} could not be loaded. A coarser picture is shown there, where there is one.
      </Text>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <Text size="xs" lineClamp={3} title={reasons.join("\n")}>
          {reasons[0]}
          {isRetried && ". It is tried again by itself."}
        </Text>
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          Retry
        </Button>
      </Group>
    </Alert>
  );
}

/** A level that is only reduced while it is looked at has no number. */
function levelName(level: number | undefined, size: string, reduced: number | undefined): string {
  if (reduced !== undefined) return `reduced (${size})`;
  return level === 0 ? "full resolution" : `level ${level} (${size})`;
}

function reduction(x: number, y: number): string {
  const text = (scale: number): string => String(Number(scale.toPrecision(3)));
  return Math.abs(x / y - 1) < 0.01 ? `1/${text(x)}` : `1/${text(x)} x 1/${text(y)}`;
}
