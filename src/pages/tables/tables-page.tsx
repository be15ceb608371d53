import { useQuery } from "@apollo/client/react";
import { Button, Group, Paper, Skeleton, Stack, Text } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { TablesDocument } from "../../graph/generated/operations.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { formatNoun } from "../../ui/format.ts";
import { AnchorLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { SearchField } from "../../ui/search-field.tsx";

const route = getRouteApi("/tables");
const STEP = 100;

/** All tables, the newest first. */
export function TablesPage(): ReactNode {
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const [limit, setLimit] = useState(STEP);
  const { data, previousData, error, refetch, loading } = useQuery(TablesDocument, {
    variables: {
      filter: q === undefined ? {} : { search: q },
      ordering: [{ createdAt: "DESC" }],
      pagination: { limit },
    },
    // Tables are made past the cache, and elsewhere.
    fetchPolicy: "cache-and-network",
  });
  const tables = (data ?? previousData)?.tables;
  return (
    <Page title="Tables">
      <Group gap="xs" mb="md" role="search" aria-label="Filter tables">
        <SearchField
          label="Search tables"
          value={q ?? ""}
          onSearch={(text) => void navigate({ search: text === "" ? {} : { q: text }, replace: true })}
        />
      </Group>
      {tables === undefined && error !== undefined && <QueryError error={error} onRetry={() => void refetch()} />}
      {tables === undefined && error === undefined && <Skeleton height={64} radius="sm" />}
      {tables?.length === 0 && (
        <EmptyState
          icon={<IconTable aria-hidden />}
          title={q === undefined ? "No tables yet" : "No table matches"}
          description={
            q === undefined ? "Measurements that are saved on an image come here." : "Try fewer or other words."
          }
        />
      )}
      {tables !== undefined && tables.length > 0 && (
        <Stack gap="xs" component="ul" aria-label="Tables" p={0} m={0} style={{ listStyle: "none" }}>
          {tables.map((table) => (
            <Paper component="li" key={table.id} withBorder p="sm" radius="sm">
              <AnchorLink to="/tables/$tableId" params={{ tableId: table.id }} fw={500}>
                {table.name}
              </AnchorLink>
              <Text size="xs" c="dimmed">
                {formatNoun(table.columns.length, "column")}
                {table.origins.length > 0 && ` \u00b7 of ${table.origins.map(({ name }) => name).join(", ")}`}
              </Text>
            </Paper>
          ))}
        </Stack>
      )}
      {tables !== undefined && tables.length >= limit && (
        <Button mt="md" variant="default" loading={loading} onClick={() => setLimit(limit + STEP)}>
          Show more
        </Button>
      )}
    </Page>
  );
}
