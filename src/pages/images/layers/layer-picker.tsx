import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { ImagesDocument } from "../../../graph/generated/operations.ts";
import { visibleImages } from "../../../mikro/react/visible-images.ts";

type Props = Readonly<{ excluded: readonly string[]; onPick: (id: string) => void }>;

const LIMIT = 30;

/** An image found by its name, to be laid over this one. */
export function LayerPicker({ excluded, onPick }: Props): ReactNode {
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text.trim(), 200);
  const { data, previousData, error, loading } = useQuery(ImagesDocument, {
    variables: {
      filter: visibleImages(settled === "" ? {} : { search: settled }),
      ordering: [{ createdAt: "DESC" }],
      pagination: { limit: LIMIT },
    },
    fetchPolicy: "cache-and-network",
  });
  const found = ((data ?? previousData)?.images ?? []).filter(({ id }) => !excluded.includes(id));
  return (
    <Select
      size="xs"
      aria-label="Add an image as a layer"
      placeholder="Search an image to lay over this one"
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      value={null}
      onChange={(id) => {
        setText("");
        if (id !== null) onPick(id);
      }}
      searchable
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={loading ? "Searching ..." : "No other image has this name"}
      error={error === undefined ? undefined : "The images could not be listed"}
    />
  );
}
