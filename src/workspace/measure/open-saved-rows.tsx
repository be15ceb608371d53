import { Button, Loader, Menu, Text } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { errorLine } from "../../mikro/react/describe-error.ts";
import { notifyDone, notifyFailure } from "../../mikro/react/notify.ts";
import { useSessionIfAny } from "../../mikro/react/session-context.ts";
import type { Session } from "../../mikro/session.ts";
import type { MeasuredRow } from "../../statistics/rows/measured-row.ts";
import { rowsFromTable } from "../../statistics/rows/row-import.ts";
import { formatNoun } from "../../ui/format.ts";

type Props = Readonly<{ imageId: string; onRows: (rows: readonly MeasuredRow[]) => void }>;
type Saved = Readonly<{ id: string; name: string }>;

/** Tables that are looked through for those of this image: the newest ones. */
const LOOKED_AT = 200;

/** Tables on the server that were saved from this image's measurements, to be opened as pinned rows; nothing without a server. */
export function OpenSavedRows(props: Props): ReactNode {
  const session = useSessionIfAny();
  return session && <SavedRows session={session} {...props} />;
}

function SavedRows({ session, imageId, onRows }: Props & Readonly<{ session: Session }>): ReactNode {
  const [saved, setSaved] = useState<readonly Saved[]>();
  const [problem, setProblem] = useState<string>();
  const list = async () => {
    setProblem(undefined);
    try {
      const ordering = [{ createdAt: "DESC" }] as const;
      const tables = await session.api.tables({ notDerived: false }, { limit: LOOKED_AT }, { ordering });
      setSaved(tables.filter(({ origins }) => origins.some(({ id }) => id === imageId)));
    } catch (error) {
      setProblem(errorLine(error));
    }
  };
  const open = async ({ id, name }: Saved) => {
    try {
      const table = await (await session.api.getTable(id)).open();
      const names = table.columns.map((column) => column.name);
      const rows = rowsFromTable({ names, rows: await table.rows(), metadata: table.metadata }, (index) => {
        return `pin:table-${id}-${index}`;
      });
      if (rows === undefined) throw new Error(`${name} is not a table of measurements`);
      onRows(rows);
      notifyDone(`${formatNoun(rows.length, "row")} of ${name} opened`);
    } catch (error) {
      notifyFailure("The table was not opened", error);
    }
  };
  return (
    <Menu position="top-end" withinPortal onOpen={() => void list()}>
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconFolderOpen size={14} aria-hidden />}>
          Open
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Saved from this image</Menu.Label>
        {problem !== undefined && (
          <Text size="xs" c="red" p="xs" role="alert">
            {problem}
          </Text>
        )}
        {saved === undefined && problem === undefined && <Loader size="xs" m="xs" aria-label="Looking for tables" />}
        {saved?.length === 0 && (
          <Text size="xs" c="dimmed" p="xs">
            No tables yet
          </Text>
        )}
        {saved?.map((table) => (
          <Menu.Item key={table.id} onClick={() => void open(table)}>
            {table.name} ({table.id})
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
