import { Button, Group, TextInput } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { parseZarrUrl } from "../../datalayer/ome/http-hierarchy.ts";
import { messageOf } from "../../ui/message-of.ts";

type Props = Readonly<{ initial: string; onOpen: (url: string) => void }>;

/** The address of an OME-Zarr; checked before anything is asked of it. */
export function UrlForm({ initial, onOpen }: Props): ReactNode {
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const open = () => {
    try {
      parseZarrUrl(text);
      onOpen(text.trim());
    } catch (error) {
      setProblem(messageOf(error));
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open();
      }}
    >
      <Group gap="xs" align="flex-start">
        <TextInput
          aria-label="Address of an OME-Zarr"
          placeholder="https://server/path/image.ome.zarr"
          type="url"
          size="sm"
          value={text}
          error={problem}
          leftSection={<IconLink size={16} aria-hidden />}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(undefined);
          }}
          style={{ flex: "1 1 240px" }}
          spellCheck={false}
          autoComplete="url"
        />
        <Button type="submit" size="sm">
          Open
        </Button>
      </Group>
    </form>
  );
}
