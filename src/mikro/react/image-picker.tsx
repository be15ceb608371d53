import { useQuery } from "@apollo/client/react";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useState } from "react";
import { ImagesDocument } from "../../graph/generated/operations.ts";
import { visibleImages } from "./visible-images.ts";

type Props = Readonly<{
  /** What picking does, for people who do not see the field. */
  label: string;
  placeholder: string;
  /** Images that are not offered. */
  excluded?: readonly string[];
  onPick: (id: string) => void;
}>;

const LIMIT = 30;

/** An image found by its name; the server searches, so that any number of images will do. */
export function ImagePicker({ label, placeholder, excluded = [], onPick }: Props): ReactNode {
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
      aria-label={label}
      placeholder={placeholder}
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
      nothingFoundMessage={
        loading ? "Searching ..." : excluded.length > 0 ? "No other image has this name" : "No image has this name"
      }
      error={error === undefined ? undefined : "The images could not be listed"}
    />
  );
}
