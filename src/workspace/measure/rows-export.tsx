import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { version } from "../../../package.json";
import type { ImageModel } from "../../mikro/image.ts";
import { notifyDone, notifyFailure } from "../../mikro/react/notify.ts";
import { useSessionIfAny } from "../../mikro/react/session-context.ts";
import { COLUMN_NAMES, type ColumnName } from "../../statistics/columns.ts";
import type { MeasuredRow } from "../../statistics/rows/measured-row.ts";
import { rowsMetadata, rowsToColumns, rowsToCsv, rowsToTsv } from "../../statistics/rows/row-export.ts";
import { formatNoun } from "../../ui/format.ts";
import { saveFile } from "../../ui/save-file.ts";

type Props = Readonly<{ model: ImageModel; rows: readonly MeasuredRow[]; columns: readonly ColumnName[] }>;

/** Ways out for rows: the clipboard, files, a table on the server. */
export function RowsExport({ model, rows, columns }: Props): ReactNode {
  const session = useSessionIfAny();
  const context = () => ({
    image: { id: model.id, name: model.name },
    pixelSizeUm: model.pixelSizeUm,
    appVersion: version,
    exportedAt: new Date().toISOString(),
  });
  const name = `${model.name}-measurements`;
  const count = formatNoun(rows.length, "row");
  const run = (what: string, work: () => Promise<void>) => () =>
    void work().catch((error: unknown) => notifyFailure(what, error));
  const copy = run("The rows were not copied", async () => {
    await navigator.clipboard.writeText(rowsToTsv(context(), rows, columns));
    notifyDone(`${count} copied`);
  });
  const saveParquet = run("The Parquet file was not made", async () => {
    if (session === undefined) return;
    const now = context();
    const bytes = await session.tables.encode(rowsToColumns(now, rows, columns), {
      metadata: rowsMetadata(now, rows, columns),
    });
    saveFile(bytes, "application/vnd.apache.parquet", `${name}.parquet`);
  });
  const saveOnServer = run("The table was not saved", async () => {
    if (session === undefined) return;
    const now = context();
    // All columns, whatever is shown: who opens it later may want others.
    const table = await session.api.fromParquetLike(rowsToColumns(now, rows, COLUMN_NAMES), name, {
      origins: [model.id],
      metadata: rowsMetadata(now, rows, COLUMN_NAMES),
    });
    await session.client.refetchQueries({ include: "active" });
    notifyDone(`${count} saved as table ${table.name}`);
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
        disabled={rows.length === 0}
        onClick={copy}
      >
        Copy
      </Button>
      <Menu position="top-end" withinPortal>
        <Menu.Target>
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            disabled={rows.length === 0}
          >
            Save
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => saveFile(rowsToCsv(context(), rows, columns), "text/csv;charset=utf-8", `${name}.csv`)}
          >
            Download CSV
          </Menu.Item>
          {session !== undefined && <Menu.Item onClick={saveParquet}>Download Parquet</Menu.Item>}
          {session !== undefined && <Menu.Item onClick={saveOnServer}>Save to the server as a table</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
