import { Group, Text, Title } from "@mantine/core";
import { IconPhotoSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ImageGallery } from "../../mikro/react/image-gallery.tsx";
import { DEFAULT_IMAGE_SORT, orderingOf } from "../../mikro/react/image-sorts.ts";
import { LayoutSwitch } from "../../mikro/react/layout-switch.tsx";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { SortSelect } from "../../mikro/react/sort-select.tsx";
import { useImageCount } from "../../mikro/react/use-image-pages.ts";
import { visibleImages } from "../../mikro/react/visible-images.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatNoun } from "../../ui/format.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { useRestoredScroll } from "../../ui/use-restored-scroll.ts";
import { type DatasetsSearch, parseDatasetsSearch } from "./datasets-search.ts";

const route = getRouteApi("/datasets/$datasetId");

type Props = Readonly<{ dataset: Readonly<{ id: string; name: string }>; whenEmpty: ReactNode }>;

/** The images that lie directly in a dataset. */
export function DatasetImages({ dataset, whenEmpty }: Props): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const takeScroll = useRestoredScroll();
  const filter = visibleImages({ datasets: [dataset.id], ...(search.q !== undefined && { search: search.q }) });
  const { count, error, refetch } = useImageCount(filter);
  const change = (changes: { [K in keyof DatasetsSearch]: DatasetsSearch[K] | undefined }) =>
    void navigate({ search: (old) => parseDatasetsSearch({ ...old, ...changes }), replace: true });
  const sort = search.sort ?? DEFAULT_IMAGE_SORT;
  const layout = search.layout ?? "grid";
  if (error !== undefined && count === undefined) return <QueryError error={error} onRetry={() => void refetch()} />;
  if (count === 0 && search.q === undefined) return whenEmpty;
  return (
    <section aria-label="Images in here">
      <Group mb="sm" gap="xs" justify="space-between">
        <Group gap="sm" align="baseline">
          <Title order={2}>Images</Title>
          <Text size="sm" c="dimmed" role="status">
            {count === undefined ? "" : formatNoun(count, "image")}
          </Text>
        </Group>
        <Group gap="xs" justify="flex-end" style={{ flex: "1 1 auto" }}>
          <SearchField label="Search in this dataset" value={search.q ?? ""} onSearch={(q) => change({ q })} />
          <SortSelect value={sort} onChange={(next) => change({ sort: next })} />
          <LayoutSwitch value={layout} onChange={(next) => change({ layout: next === "list" ? "list" : undefined })} />
        </Group>
      </Group>
      {count === 0 && (
        <EmptyState
          icon={<IconPhotoSearch aria-hidden />}
          title="No image matches"
          description={`Nothing in \u201c${dataset.name}\u201d has this in its name.`}
        />
      )}
      {count !== undefined && count > 0 && (
        <ImageGallery
          label={`Images in ${dataset.name}`}
          list={{ filter, ordering: orderingOf(sort) }}
          count={count}
          layout={layout}
          takeScroll={takeScroll}
        />
      )}
    </section>
  );
}
