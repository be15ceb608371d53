import { useQuery as useGraphQuery } from "@apollo/client/react";
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { TableReader } from "../../datalayer/tables/table-files.ts";
import { GetTableDocument, type TableCardFragment } from "../../graph/generated/operations.ts";
import { storeRef } from "../../graph/grants.ts";
import { QueryError } from "../../mikro/react/query-error.tsx";
import { useSession } from "../../mikro/react/session-context.ts";
import { formatNoun } from "../../ui/format.ts";
import { AnchorLink } from "../../ui/links.tsx";
import { messageOf } from "../../ui/message-of.ts";
import { Page } from "../../ui/page.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { csvLines } from "./cell-text.ts";
import { RowFilterForm } from "./row-filter.tsx";
import { RowGrid } from "./row-grid.tsx";
import { nextSort, orderOf, parseTableSearch, type TableSearch } from "./table-search.ts";

const route = getRouteApi("/tables/$tableId");

/** One table: its rows, sorted and filtered over all of it, and where it comes from. */
export function TablePage(): ReactNode {
  const { tableId } = route.useParams();
  const { data, error, refetch } = useGraphQuery(GetTableDocument, { variables: { id: tableId } });
  if (error !== undefined && data === undefined) {
    return (
      <Page title="Table">
        <QueryError error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  return data === undefined ? (
    <Page title="Table">
      <Skeleton height={400} />
    </Page>
  ) : (
    <OpenTable table={data.table} />
  );
}

function OpenTable({ table }: Readonly<{ table: TableCardFragment }>): ReactNode {
  const { session } = useSession();
  const id = storeRef("parquet", table.store.id);
  const opened = useQuery({
    queryKey: ["table", id],
    queryFn: ({ signal }) => session.tables.open(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const reader = opened.data;
  return (
    <Page
      title={table.name}
      beside={
        <Text c="dimmed" size="sm" role="status">
          {reader && formatNoun(reader.rowCount, "row")}
        </Text>
      }
      actions={reader && <DownloadCsv reader={reader} name={table.name} />}
    >
      {table.origins.length > 0 && (
        <Text size="sm" mb="sm">
          Made from{" "}
          {table.origins.map(({ id: imageId, name }, i) => (
            <span key={imageId}>
              {i > 0 && ", "}
              <AnchorLink to="/images/$imageId" params={{ imageId }} size="sm">
                {name}
              </AnchorLink>
            </span>
          ))}
        </Text>
      )}
      {opened.error !== null && reader === undefined && (
        <QueryError error={opened.error} onRetry={() => void opened.refetch()} />
      )}
      {opened.isPending && <Skeleton height={400} />}
      {reader !== undefined && <Rows id={id} name={table.name} reader={reader} />}
    </Page>
  );
}

function Rows({ id, name, reader }: Readonly<{ id: string; name: string; reader: TableReader }>): ReactNode {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const columns = reader.columns.map((column) => column.name);
  const order = orderOf(search, columns);
  const change = (changes: { [K in keyof TableSearch]: TableSearch[K] | undefined }) =>
    void navigate({ search: (old) => parseTableSearch({ ...old, ...changes }), replace: true });
  return (
    <>
      <Group mb="sm">
        <RowFilterForm
          columns={columns}
          filter={order.filter}
          onFilter={(filter) => change({ where: filter?.column, is: filter?.operator, value: filter?.value })}
        />
      </Group>
      <RowGrid
        // Another filter begins at the top.
        key={JSON.stringify(order.filter ?? null)}
        id={id}
        label={name}
        reader={reader}
        order={order}
        onSort={(column) => change({ sort: nextSort(order.sort, column) })}
      />
    </>
  );
}

/** Rows that are turned into text at a time: a few milliseconds. */
const CSV_ROWS = 2000;

function DownloadCsv({ reader, name }: Readonly<{ reader: TableReader; name: string }>): ReactNode {
  const [state, setState] = useState<"idle" | "busy" | Error>("idle");
  const download = async () => {
    setState("busy");
    try {
      const parts = [csvLines([reader.columns.map((column) => column.name)])];
      for (let start = 0; start < reader.rowCount; start += CSV_ROWS) {
        parts.push(csvLines(await reader.rows({ start, end: Math.min(reader.rowCount, start + CSV_ROWS) })));
      }
      saveFile(new Blob(parts), "text/csv;charset=utf-8", `${name}.csv`);
      setState("idle");
    } catch (error) {
      setState(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <>
      {state instanceof Error && (
        <Text c="red" size="sm" role="alert">
          {messageOf(state)}
        </Text>
      )}
      <Button
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        loading={state === "busy"}
        onClick={() => void download()}
      >
        CSV
      </Button>
    </>
  );
}
