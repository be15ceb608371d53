import { useQuery } from "@apollo/client/react";
import { Select, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { DatasetsDocument } from "../../graph/generated/operations.ts";

export type NamedDataset = Readonly<{ id: string; name: string }>;

type Props = Readonly<{
  label: string;
  /** The label is for screen readers only. */
  hideLabel?: boolean;
  description?: string | undefined;
  placeholder?: string;
  value: NamedDataset | null;
  onChange: (dataset: NamedDataset | null) => void;
  excluded?: readonly string[];
  clearable?: boolean;
  autoFocus?: boolean;
}>;

const LIMIT = 50;

/** A dataset found by name; the server searches, so that any number of datasets will do. */
export function DatasetSelect(props: Props): ReactNode {
  const { value, onChange, excluded = [] } = props;
  const [text, setText] = useState(value?.name ?? "");
  const [settled] = useDebouncedValue(text, 200);
  // The name of the chosen one stands in the field: that is no search.
  const search = settled === value?.name ? "" : settled.trim();
  const { data, previousData, error, loading } = useQuery(DatasetsDocument, {
    variables: {
      filter: search === "" ? null : { search },
      ordering: [{ name: "ASC" }],
      pagination: { limit: LIMIT },
    },
    fetchPolicy: "cache-and-network",
  });
  const found = (data ?? previousData)?.datasets ?? [];
  const offered = found.filter(({ id }) => !excluded.includes(id));
  // What is chosen stays an option even when the search does not find it.
  const shown =
    value === null || offered.some(({ id }) => id === value.id) ? offered : [{ ...value, parent: null }, ...offered];
  const parentOf = new Map(shown.map(({ id, parent }) => [id, parent?.name]));
  return (
    <Select
      {...(props.hideLabel === true ? { "aria-label": props.label } : { label: props.label })}
      description={props.description}
      placeholder={props.placeholder ?? "Search datasets"}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
      value={value?.id ?? null}
      onChange={(id) => onChange(shown.find((dataset) => dataset.id === id) ?? null)}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      clearable={props.clearable ?? false}
      clearButtonProps={{ "aria-label": `Clear ${props.label.toLowerCase()}` }}
      nothingFoundMessage={loading ? "Searching\u2026" : "No dataset has this name"}
      error={error === undefined ? undefined : "The datasets could not be listed"}
      renderOption={({ option }) => (
        <span>
          {option.label}
          {parentOf.get(option.value) !== undefined && (
            <Text span size="xs" c="dimmed" ml={6}>
              in {parentOf.get(option.value)}
            </Text>
          )}
        </span>
      )}
      {...(props.hideLabel === true && { maw: 220, flex: "1 1 140px" })}
      // A field that gets the focus by itself must not cover what is below it.
      openOnFocus={props.autoFocus !== true}
      data-autofocus={props.autoFocus === true || undefined}
    />
  );
}
