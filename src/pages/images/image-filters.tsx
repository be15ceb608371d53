import { useQuery } from "@apollo/client/react";
import { TagsInput } from "@mantine/core";
import { IconTag } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { DatasetsDocument } from "../../graph/generated/operations.ts";
import { DatasetSelect } from "../../mikro/react/dataset-select.tsx";

/** Narrows a list to one dataset. The URL holds only its id; its name is asked for. */
export function DatasetFilter({
  id,
  onChange,
}: Readonly<{ id: string | undefined; onChange: (id: string | undefined) => void }>): ReactNode {
  const { data } = useQuery(DatasetsDocument, {
    variables: { filter: { ids: [id ?? ""] }, pagination: { limit: 1 } },
    skip: id === undefined,
  });
  const name = data?.datasets[0]?.name;
  return (
    <DatasetSelect
      // The name arrives after the id: the field then begins anew with it.
      key={`${id} ${name}`}
      label="Dataset"
      hideLabel
      placeholder="Any dataset"
      value={id === undefined ? null : { id, name: name ?? `Dataset ${id}` }}
      onChange={(dataset) => onChange(dataset?.id)}
      clearable
    />
  );
}

/** Narrows a list to images that have any of the tags. The contract lists no tags, so they are typed. */
export function TagsFilter({
  tags,
  onChange,
}: Readonly<{ tags: readonly string[]; onChange: (tags: readonly string[]) => void }>): ReactNode {
  return (
    <TagsInput
      aria-label="Tags"
      placeholder={tags.length === 0 ? "Any tag" : undefined}
      size="xs"
      leftSection={<IconTag size={16} aria-hidden />}
      value={[...tags]}
      onChange={onChange}
      clearable
      clearButtonProps={{ "aria-label": "Clear tags" }}
      style={{ flex: "1 1 140px", maxWidth: 220 }}
    />
  );
}
