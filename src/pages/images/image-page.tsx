import { useQuery } from "@apollo/client/react";
import { Skeleton, Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { isGraphError } from "../../graph/errors.ts";
import { GetImageDocument, type ImageFieldsFragment } from "../../graph/generated/operations.ts";
import { readImageModel } from "../../mikro/image.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { ButtonLink } from "../../ui/links.tsx";
import { messageOf } from "../../ui/message-of.ts";
import { Page } from "../../ui/page.tsx";
import { ImageHeader } from "./image-header.tsx";
import { ImageWorkspace } from "./image-workspace.tsx";

const route = getRouteApi("/images/$imageId");

/** One image: its pixels, regions and everything that is known of it. */
export function ImagePage(): ReactNode {
  const { imageId } = route.useParams();
  const { data, error, refetch } = useQuery(GetImageDocument, {
    variables: { id: imageId },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  if (data !== undefined) return <OpenImage key={imageId} image={data.image} />;
  if (error === undefined) return <ImagePending />;
  return (
    <Page title={isGraphError(error, "NotFound") ? "Image not found" : "Image"}>
      <QueryError error={error} onRetry={() => void refetch()}>
        <ButtonLink variant="default" to="/images">
          All images
        </ButtonLink>
      </QueryError>
    </Page>
  );
}

function OpenImage({ image }: Readonly<{ image: ImageFieldsFragment }>): ReactNode {
  const context = route.useSearch({ select: (search) => search.context });
  const model = useMemo(() => readImageModel(image, context), [image, context]);
  if (!(model instanceof Error)) return <ImageWorkspace image={image} model={model} />;
  return (
    <div>
      <ImageHeader image={image} />
      <ErrorState title="The pixels of this image cannot be shown" message={messageOf(model)} />
    </div>
  );
}

function ImagePending(): ReactNode {
  return (
    <Stack p="md" gap="md" role="status" aria-label="Loading the image">
      <Skeleton height={24} width={280} />
      <Skeleton height="60dvh" />
    </Stack>
  );
}
