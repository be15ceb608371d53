import { useApolloClient } from "@apollo/client/react";
import { Button, Group, Progress, Text } from "@mantine/core";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { isAbortError } from "../../../datalayer/errors.ts";
import { GetImageDocument, type ImageFieldsFragment } from "../../../graph/generated/operations.ts";
import { errorLine } from "../../../mikro/react/describe-error.ts";
import { useSession } from "../../../mikro/react/session-context.ts";
import { PanelSection } from "../../../workspace/panel-section.tsx";

/** Longer sides than this make a pyramid worth its while: a screen shows less at once. */
const WORTH_PX = 2048;

export function wantsPyramid({ store, derivedScaleViews, scaleViews }: ImageFieldsFragment): boolean {
  const longest = Math.max(...store.shape.slice(-2));
  return derivedScaleViews.length === 0 && scaleViews.length === 0 && longest > WORTH_PX;
}

type State = Readonly<{ kind: "idle" | "done" } | { kind: "running"; done: number } | { kind: "failed"; why: string }>;

/** For a large image without smaller levels: makes them and saves them with it. */
export function PyramidOffer({ image }: Readonly<{ image: ImageFieldsFragment }>): ReactNode {
  const { session } = useSession();
  const client = useApolloClient();
  const [state, setState] = useState<State>({ kind: "idle" });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const build = async () => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: "running", done: 0 });
    try {
      await session.api.buildPyramid(image.id, {
        signal: controller.signal,
        onProgress: ({ doneTiles, tiles }) => setState({ kind: "running", done: doneTiles / tiles }),
      });
      setState({ kind: "done" });
      await client.query({ query: GetImageDocument, variables: { id: image.id }, fetchPolicy: "network-only" });
    } catch (error) {
      setState(isAbortError(error) ? { kind: "idle" } : { kind: "failed", why: errorLine(error) });
    }
  };
  const percent = state.kind === "running" ? Math.round(state.done * 100) : 0;
  return (
    <PanelSection title="Smaller levels">
      {state.kind === "failed" && (
        <Text size="xs" c="red" role="alert">
          {state.why}
        </Text>
      )}
      {state.kind === "running" ? (
        <>
          <Progress value={percent} aria-label="Making smaller levels" mb="xs" />
          <Group justify="space-between">
            <Text size="xs" role="status">
              {percent} %
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => stop.current?.abort()}>
              Cancel
            </Button>
          </Group>
        </>
      ) : (
        <>
          <Text size="xs" c="dimmed" mb="xs">
            This image has none, so every view reads it at full resolution. They can be made here and saved with it;
            nobody need wait for it.
          </Text>
          <Button size="compact-sm" variant="default" loading={state.kind === "done"} onClick={() => void build()}>
            Make smaller levels
          </Button>
        </>
      )}
    </PanelSection>
  );
}
