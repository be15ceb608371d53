import { useQuery } from "@apollo/client/react";
import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { ADatasetsDocument, ScenesDocument } from "../../graph/generated/operations.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { AnchorLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";

const PAGE = { limit: 200 };

/** Scenes, and the datasets of arrays that they are made from. */
export function ScenesPage(): ReactNode {
  const scenes = useQuery(ScenesDocument, { variables: { pagination: PAGE }, fetchPolicy: "cache-and-network" });
  const arrays = useQuery(ADatasetsDocument, { variables: { pagination: PAGE }, fetchPolicy: "cache-and-network" });
  const error = scenes.error ?? arrays.error;
  return (
    <Page title="Scenes">
      {error !== undefined && (
        <QueryError error={error} onRetry={() => void Promise.all([scenes.refetch(), arrays.refetch()])} />
      )}
      <Stack gap="lg">
        <Named title="Scenes" none="No scene has been made yet.">
          {(scenes.data?.scenes ?? []).map(({ id, name }) => (
            <li key={id}>
              <AnchorLink to="/scenes/$sceneId" params={{ sceneId: id }} underline="always">
                {name}
              </AnchorLink>
            </li>
          ))}
        </Named>
        <Named title="Datasets of arrays" none="No dataset of arrays has been uploaded yet.">
          {(arrays.data?.adatasets ?? []).map(({ id, name, dims, dimDescriptors }) => (
            <li key={id}>
              <AnchorLink to="/scenes/arrays/$datasetId" params={{ datasetId: id }} underline="always">
                {name}
              </AnchorLink>{" "}
              <Text component="span" size="xs" c="dimmed">
                {dims.map((dim, i) => `${dim} ${dimDescriptors[i]?.size ?? "?"}`).join(" \u00b7 ")}
              </Text>
            </li>
          ))}
        </Named>
      </Stack>
    </Page>
  );
}

type NamedProps = Readonly<{ title: string; none: string; children: readonly ReactNode[] }>;

function Named({ title, none, children }: NamedProps): ReactNode {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      {children.length === 0 ? (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      ) : (
        <ul>{children}</ul>
      )}
    </section>
  );
}
