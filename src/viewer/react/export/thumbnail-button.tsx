import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { messageOf } from "../../../ui/message-of.ts";
import { saveFile } from "../../../ui/save-file.ts";

type Props = Readonly<{
  take: () => Promise<Blob>;
  onSnapshot: (picture: Blob) => Promise<void>;
  name: string;
  disabled: boolean;
  onDone: () => void;
}>;

type State = Readonly<
  { kind: "idle" } | { kind: "running" } | { kind: "failed"; picture: Blob | undefined; why: string }
>;

/** Makes the view the picture that lists show of the image. A picture that was taken and not uploaded is kept. */
export function ThumbnailButton({ take, onSnapshot, name, disabled, onDone }: Props): ReactNode {
  const [state, setState] = useState<State>({ kind: "idle" });
  const kept = state.kind === "failed" ? state.picture : undefined;
  const send = async (again: Blob | undefined): Promise<void> => {
    setState({ kind: "running" });
    let picture = again;
    try {
      picture ??= await take();
      await onSnapshot(picture);
      setState({ kind: "idle" });
      onDone();
    } catch (error) {
      setState({ kind: "failed", picture, why: messageOf(error) });
    }
  };
  return (
    <>
      <Button
        variant="default"
        loading={state.kind === "running"}
        disabled={disabled}
        onClick={() => void send(undefined)}
      >
        Use as thumbnail
      </Button>
      {state.kind === "failed" && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert" w="100%">
          The picture was not {kept === undefined ? "made" : "uploaded"}: {state.why}
        </Text>
      )}
      {kept !== undefined && (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => void send(kept)}>
            Upload it again
          </Button>
          <Button size="xs" variant="default" onClick={() => saveFile(kept, "image/png", `${name}.png`)}>
            Save it as a file
          </Button>
        </Group>
      )}
    </>
  );
}
