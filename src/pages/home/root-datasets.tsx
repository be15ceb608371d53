import { useQuery } from "@apollo/client/react";
import { Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { DatasetsDocument } from "../../graph/generated/operations.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { AnchorLink } from "../../ui/links.tsx";
import { RelativeTime } from "../../ui/relative-time.tsx";
import { Truncated } from "../../ui/truncated.tsx";
import classes from "./root-datasets.module.css";

const SHOWN = 15;

/** The datasets that lie in no other. */
export function RootDatasets(): ReactNode {
  const { data, previousData, error, refetch } = useQuery(DatasetsDocument, {
    variables: {
      filter: { parentless: true },
      ordering: [{ createdAt: "DESC" }, { id: "DESC" }],
      pagination: { limit: SHOWN },
    },
    fetchPolicy: "cache-and-network",
    nextFetchPolicy: "cache-first",
  });
  const datasets = (data ?? previousData)?.datasets;
  return (
    <section aria-label="Datasets">
      <Group justify="space-between" mb="xs">
        <Title order={2}>Datasets</Title>
        <AnchorLink to="/datasets" size="sm">
          Show all
        </AnchorLink>
      </Group>
      {error !== undefined && datasets === undefined && <QueryError error={error} onRetry={() => void refetch()} />}
      {error === undefined && datasets === undefined && (
        <Stack gap={6} aria-hidden>
          <Skeleton height={40} />
          <Skeleton height={40} />
          <Skeleton height={40} />
        </Stack>
      )}
      {datasets?.length === 0 && (
        <Text size="sm" c="dimmed">
          There are no datasets yet.
        </Text>
      )}
      {datasets !== undefined && datasets.length > 0 && (
        <Paper withBorder component="ul" className={classes.list}>
          {datasets.map(({ id, name, createdAt }) => (
            <li key={id}>
              <Link to="/datasets/$datasetId" params={{ datasetId: id }} className={classes.link}>
                <IconFolder size={18} aria-hidden className={classes.icon} />
                <Truncated size="sm" flex="1 1 auto">
                  {name}
                </Truncated>
                <Text size="xs" c="dimmed" flex="none">
                  <RelativeTime iso={createdAt} />
                </Text>
              </Link>
            </li>
          ))}
        </Paper>
      )}
    </section>
  );
}
