import { Alert, Group, Stack, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ButtonLink } from "../../ui/links.tsx";
import { DropZone } from "./drop-zone.tsx";
import { explainOpenError } from "./explain-open-error.ts";
import type { Given } from "./given-files.ts";
import { localAddress } from "./open-search.ts";
import { UrlForm } from "./url-form.tsx";

type Props = Readonly<{
  /** The address that stands in the field. */
  initial?: string;
  onOpen: (url: string) => void;
}>;

/** Asks what to open: an address, a folder, an archive. */
export function AskPlace({ initial = "", onOpen }: Props): ReactNode {
  const [given, setGiven] = useState<Given>([]);
  const [problem, setProblem] = useState<unknown>();
  const take = (names: Given) => {
    setProblem(undefined);
    setGiven(names);
    if (names.length === 1) onOpen(localAddress(names[0]!));
  };
  const text = problem === undefined ? undefined : explainOpenError(problem, undefined);
  return (
    <Stack gap="md">
      <UrlForm initial={initial} onOpen={onOpen} />
      <DropZone onGiven={take} onProblem={setProblem} />
      {text !== undefined && (
        <Alert role="alert" color="red" title={text.title}>
          {text.message}
        </Alert>
      )}
      {given.length > 1 && (
        <Stack gap="xs" role="status">
          <Text size="sm">There are {given.length} OME-Zarr in it. Which one?</Text>
          <Group gap="xs">
            {given.map((name) => (
              <ButtonLink key={name} variant="default" to="/open" search={{ url: localAddress(name) }}>
                {name}
              </ButtonLink>
            ))}
          </Group>
        </Stack>
      )}
    </Stack>
  );
}
