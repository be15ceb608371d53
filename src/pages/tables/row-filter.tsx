import { Button, Group, Select, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { FILTER_OPERATORS, type RowFilter } from "../../datalayer/tables/row-order.ts";

type Props = Readonly<{
  columns: readonly string[];
  filter: RowFilter | undefined;
  onFilter: (filter: RowFilter | undefined) => void;
}>;

/** One condition on the rows of a table. */
export function RowFilterForm({ columns, filter, onFilter }: Props): ReactNode {
  const [column, setColumn] = useState(filter?.column ?? columns[0] ?? "");
  const [operator, setOperator] = useState<RowFilter["operator"]>(filter?.operator ?? "contains");
  const [value, setValue] = useState(filter?.value ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFilter(value.trim() === "" ? undefined : { column, operator, value: value.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" role="search" aria-label="Filter rows">
        <Select
          aria-label="Column to filter by"
          data={[...columns]}
          value={column}
          allowDeselect={false}
          onChange={(next) => setColumn(next ?? column)}
          w={150}
        />
        <Select
          aria-label="Comparison"
          data={[...FILTER_OPERATORS]}
          value={operator}
          allowDeselect={false}
          onChange={(next) => setOperator(FILTER_OPERATORS.find((each) => each === next) ?? operator)}
          w={104}
        />
        <TextInput
          aria-label="Value to compare with"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          w={130}
        />
        <Button type="submit" variant="default">
          Filter
        </Button>
        {filter !== undefined && (
          <Button
            variant="subtle"
            onClick={() => {
              setValue("");
              onFilter(undefined);
            }}
          >
            Clear
          </Button>
        )}
      </Group>
    </form>
  );
}
