import { Button, Group, Loader, Stack, Text } from "@mantine/core";
import { IconFileZip, IconFolderOpen } from "@tabler/icons-react";
import { type ReactNode, type Ref, useRef, useState } from "react";
import { usePool } from "../../mikro/react/session-context.ts";
import { useWindowDrop } from "../../ui/use-window-drop.ts";
import classes from "./drop-zone.module.css";
import { type Given, takeArchives, takeDropped, takeFolder } from "./given-files.ts";

type Props = Readonly<{ onGiven: (given: Given) => void; onProblem: (error: unknown) => void }>;

/** Takes a folder or an archive of this machine, dropped or chosen. Nothing of it leaves the machine. */
export function DropZone({ onGiven, onProblem }: Props): ReactNode {
  const pool = usePool();
  const folder = useRef<HTMLInputElement>(null);
  const archive = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const take = async (taking: Promise<Given>) => {
    setReading(true);
    try {
      onGiven(await taking);
    } catch (error) {
      onProblem(error);
    } finally {
      setReading(false);
    }
  };
  const isOver = useWindowDrop((transfer) => void take(takeDropped(pool, transfer)));
  return (
    <div className={classes.zone} data-over={isOver}>
      <Stack gap="xs" align="center">
        <Text size="sm">Drop a folder or a zip (.zip, .ozx) of an OME-Zarr here</Text>
        <Group gap="xs" justify="center">
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => folder.current?.click()}
          >
            Choose a folder
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileZip size={16} aria-hidden />}
            onClick={() => archive.current?.click()}
          >
            Choose a zip
          </Button>
        </Group>
        <Text size="xs" c="dimmed" role="status">
          {isReading ? (
            <Loader size="xs" aria-label="Reading the files" />
          ) : (
            "It stays on this machine: only what you look at is read."
          )}
        </Text>
      </Stack>
      <FileInput
        inputRef={folder}
        label="Folder of an OME-Zarr"
        isFolder
        onFiles={(files) => void take(takeFolder(pool, files))}
      />
      <FileInput
        inputRef={archive}
        label="Zip of an OME-Zarr"
        onFiles={(files) => void take(takeArchives(pool, files))}
      />
    </div>
  );
}

type InputProps = Readonly<{
  inputRef: Ref<HTMLInputElement>;
  label: string;
  isFolder?: boolean;
  onFiles: (files: readonly File[]) => void;
}>;

function FileInput({ inputRef, label, isFolder = false, onFiles }: InputProps): ReactNode {
  return (
    <input
      ref={inputRef}
      className={classes.input}
      type="file"
      aria-label={label}
      {...(isFolder ? { webkitdirectory: "" } : { accept: ".zip,.ozx,application/zip" })}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        // The same file can be chosen again.
        event.currentTarget.value = "";
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}
