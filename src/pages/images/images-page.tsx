import { Alert, Button, Chip, Group, Text } from "@mantine/core";
import { IconPhotoSearch, IconPin } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ImageGallery } from "../../mikro/react/image-gallery.tsx";
import { DEFAULT_IMAGE_SORT, orderingOf } from "../../mikro/react/image-sorts.ts";
import { LayoutSwitch } from "../../mikro/react/layout-switch.tsx";
import { NoImagesYet } from "../../mikro/react/no-images-yet.tsx";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { SortSelect } from "../../mikro/react/sort-select.tsx";
import { useImageCount } from "../../mikro/react/use-image-pages.ts";
import { visibleImages } from "../../mikro/react/visible-images.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatNoun } from "../../ui/format.ts";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useRestoredScroll } from "../../ui/use-restored-scroll.ts";
import { DatasetFilter, TagsFilter } from "./image-filters.tsx";
import { type ImagesSearch, isFiltered, parseImagesSearch } from "./images-search.ts";

const route = getRouteApi("/images");

/** All images: searched, filtered, sorted; any number of them. */
export function ImagesPage(): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const takeScroll = useRestoredScroll();
  const filter = visibleImages({
    ...(search.q !== undefined && { search: search.q }),
    ...(search.dataset !== undefined && { datasets: [search.dataset] }),
    ...(search.tags !== undefined && { tags: [...search.tags] }),
    ...(search.pinned === true && { pinned: true }),
  });
  const { count, error, refetch } = useImageCount(filter);
  const change = (changes: { [K in keyof ImagesSearch]: ImagesSearch[K] | undefined }) =>
    void navigate({ search: (old) => parseImagesSearch({ ...old, ...changes }), replace: true, resetScroll: true });
  const sort = search.sort ?? DEFAULT_IMAGE_SORT;
  const layout = search.layout ?? "grid";

  return (
    <Page
      title="Images"
      beside={
        <Text c="dimmed" size="sm" role="status">
          {count === undefined ? "" : formatNoun(count, "image")}
        </Text>
      }
      actions={
        <>
          <SortSelect value={sort} onChange={(next) => change({ sort: next })} />
          <LayoutSwitch value={layout} onChange={(next) => change({ layout: next === "list" ? "list" : undefined })} />
        </>
      }
    >
      <Group gap="xs" mb="md" role="search" aria-label="Filter images">
        <SearchField label="Search images" value={search.q ?? ""} onSearch={(q) => change({ q })} />
        <DatasetFilter id={search.dataset} onChange={(dataset) => change({ dataset })} />
        <TagsFilter tags={search.tags ?? []} onChange={(tags) => change({ tags })} />
        <Chip
          size="xs"
          variant="outline"
          icon={<IconPin size={12} aria-hidden />}
          checked={search.pinned === true}
          onChange={(pinned) => change({ pinned: pinned ? true : undefined })}
        >
          Pinned
        </Chip>
        {isFiltered(search) && (
          <Button
            variant="subtle"
            onClick={() => change({ q: undefined, dataset: undefined, tags: undefined, pinned: undefined })}
          >
            Clear filters
          </Button>
        )}
      </Group>
      {error !== undefined && count === undefined && <QueryError error={error} onRetry={() => void refetch()} />}
      {error !== undefined && count !== undefined && (
        <Alert color="yellow" mb="sm">
          The list may be out of date: {error.message}
        </Alert>
      )}
      {count === 0 && !isFiltered(search) && <NoImagesYet />}
      {count === 0 && isFiltered(search) && (
        <EmptyState
          icon={<IconPhotoSearch aria-hidden />}
          title="No image matches"
          description="Try fewer words, or take filters away."
        />
      )}
      {count !== undefined && count > 0 && (
        <ImageGallery
          label="Images"
          list={{ filter, ordering: orderingOf(sort) }}
          count={count}
          layout={layout}
          takeScroll={takeScroll}
        />
      )}
    </Page>
  );
}
