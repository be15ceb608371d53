import { Loader, Stack, Text } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Page } from "../../ui/page.tsx";
import { AskPlace } from "./ask-place.tsx";
import { OpenError } from "./open-error.tsx";
import { FilesGone } from "./open-place.ts";
import type { OpenSearch } from "./open-search.ts";
import { OpenedImage } from "./opened-image.tsx";
import { PlatePage } from "./plate-page.tsx";
import { RecentList } from "./recent-list.tsx";
import { useOpened } from "./use-opened.ts";

/** Opens any OME-Zarr: by its address, or from a folder or archive of this machine. */
export function OpenPage(): ReactNode {
  const { url, path, zarr } = useSearch({ strict: false, select: placeOf, structuralSharing: true });
  const open = useOpenPlace();
  if (url !== undefined) {
    const place = { url, ...(path !== undefined && { path }), ...(zarr !== undefined && { zarr }) };
    return <OpenedPage key={`${url} ${path}`} place={place} />;
  }
  return (
    <Page title="Open">
      <Stack gap="lg" maw={760}>
        <Text size="sm" c="dimmed">
          Any OME-Zarr 0.4 or 0.5, without a server: by its web address, or from this machine. Regions that you draw are
          kept in this browser.
        </Text>
        <AskPlace onOpen={open} />
        <RecentList />
      </Stack>
    </Page>
  );
}

function placeOf({ url, path, zarr }: OpenSearch): Pick<OpenSearch, "url" | "path" | "zarr"> {
  return { ...(url && { url }), ...(path && { path }), ...(zarr && { zarr }) };
}

function useOpenPlace(): (url: string) => void {
  const navigate = useNavigate();
  return (url) => void navigate({ to: "/open", search: { url } });
}

type Place = Pick<OpenSearch, "path" | "zarr"> & { url: string };

function OpenedPage({ place }: Readonly<{ place: Place }>): ReactNode {
  const { data, error, refetch } = useOpened(place);
  const open = useOpenPlace();
  if (data !== undefined) {
    const { opened } = data;
    if (opened.kind === "plate") return <PlatePage place={place} opened={data} plate={opened.plate} />;
    return <OpenedImage place={place} opened={data} image={opened.image} />;
  }
  if (error === null) {
    return (
      <Stack p="xl" align="center" gap="sm" role="status">
        <Loader aria-label="Reading the metadata" />
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {place.url}
        </Text>
      </Stack>
    );
  }
  const isGone = error instanceof FilesGone;
  return (
    <Page title="Open">
      <Stack gap="lg" maw={760}>
        {isGone ? (
          <Text size="sm">
            <b>{error.fileName}</b> was opened from this machine, and pages lose such files when they are loaded anew.
            Give it again: its regions are still here.
          </Text>
        ) : (
          <OpenError url={place.url} error={error} onRetry={() => void refetch()} />
        )}
        <AskPlace
          initial={isGone ? "" : place.url}
          // The same address again is another try.
          onOpen={(url) => (url === place.url ? void refetch() : open(url))}
        />
      </Stack>
    </Page>
  );
}
