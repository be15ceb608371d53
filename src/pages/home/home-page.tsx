import { useQuery } from "@apollo/client/react";
import { Group, Skeleton, Stack, Title } from "@mantine/core";

import type { ReactNode } from "react";
import { ImagesDocument } from "../../graph/generated/operations.ts";
import { ImageCard, imageCardHeightPx } from "../../mikro/react/image-card.tsx";
import { orderingOf } from "../../mikro/react/image-sorts.ts";
import { NoImagesYet } from "../../mikro/react/no-images-yet.tsx";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { useImageCount } from "../../mikro/react/use-image-pages.ts";
import { visibleImages } from "../../mikro/react/visible-images.ts";
import { formatCount } from "../../ui/format.ts";
import { AnchorLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import classes from "./home-page.module.css";
import { RootDatasets } from "./root-datasets.tsx";

const RECENT = 12;
const ALL = visibleImages();
const PINNED = visibleImages({ pinned: true });

/** Where a person begins: what came last, and the datasets at the top. */
export function HomePage(): ReactNode {
  const { count, error, refetch } = useImageCount(ALL);
  if (error !== undefined && count === undefined) {
    return (
      <Page title="Home">
        <QueryError error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return (
    <Page title="Home">
      {count === 0 ? (
        <NoImagesYet />
      ) : (
        <div className={classes.columns}>
          <Stack gap="xl" miw={0}>
            <ImageSection title="Pinned" filter={PINNED} to={{ pinned: true }} quiet />
            <ImageSection title="Recent images" filter={ALL} to={{}} count={count} />
          </Stack>
          <RootDatasets />
        </div>
      )}
    </Page>
  );
}

type SectionProps = Readonly<{
  title: string;
  filter: typeof ALL;
  /** Search of the page that shows all of them. */
  to: { pinned?: true };
  count?: number | undefined;
  /** Not shown at all when there is nothing in it. */
  quiet?: boolean;
}>;

function ImageSection({ title, filter, to, count, quiet = false }: SectionProps): ReactNode {
  const { data, previousData, error, refetch } = useQuery(ImagesDocument, {
    variables: { filter, ordering: [...orderingOf("newest")], pagination: { limit: RECENT } },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const images = (data ?? previousData)?.images;
  if (quiet && (images === undefined || images.length === 0)) return null;
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb="xs">
        <Title order={2}>{title}</Title>
        <AnchorLink to="/images" search={to} size="sm">
          {count === undefined ? "Show all" : `Show all ${formatCount(count)}`}
        </AnchorLink>
      </Group>
      {error !== undefined && images === undefined && <QueryError error={error} onRetry={() => void refetch()} />}
      {error === undefined && images === undefined && <CardSkeletons />}
      {images !== undefined && (
        <ul className={classes.list}>
          {images.map((image) => (
            <li key={image.id} className={classes.card}>
              <ImageCard image={image} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function CardSkeletons(): ReactNode {
  return (
    <div className={classes.list} aria-hidden>
      {Array.from({ length: 6 }, (_, place) => place).map((place) => (
        <Skeleton key={place} height={imageCardHeightPx(220)} radius="sm" />
      ))}
    </div>
  );
}
