import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ReactNode, useCallback, useId, useMemo, useState, useSyncExternalStore } from "react";
import type { LayerStack } from "../../../viewer/layer-stack.ts";
import { ChannelPanel } from "../../../viewer/react/channel-panel.tsx";
import { useChannelsState } from "../../../viewer/react/use-page-state.ts";
import { applyOverrides, overridesOf } from "../../../viewer/react/view-state.ts";
import type { Viewer } from "../../../viewer/viewer.ts";
import type { LayerLink } from "../../../workspace/layer-link.ts";
import type { PlacedImage } from "./layer-of.ts";

type Props = Readonly<{
  stack: LayerStack;
  link: LayerLink;
  name: string;
  placed: PlacedImage;
  onChange: (change: Partial<LayerLink>) => void;
}>;

/** The channels of a layer with the editors of the image's own; what is changed is kept in the link. */
export function LayerChannels({ stack, name, ...props }: Props): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { id: key } = props.link;
  const viewer = useSyncExternalStore(
    useCallback((listener) => stack.on("layers", listener), [stack]),
    () => stack.viewerOf(key),
  );
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton
        fz="xs"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`Channels of ${name}`}
        style={{ display: "inline-flex", alignItems: "center", gap: 4 }}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Chevron size={14} aria-hidden="true" /> Channels
      </UnstyledButton>
      <div id={id} hidden={!isOpen}>
        {isOpen && viewer !== undefined && <OpenChannels {...props} viewer={viewer} />}
      </div>
    </div>
  );
}

type OpenProps = Omit<Props, "stack" | "name"> & Readonly<{ viewer: Viewer }>;

function OpenChannels({ viewer, link, placed, onChange }: OpenProps): ReactNode {
  const own = placed.image.channels;
  const shown = useMemo(() => applyOverrides(own, link.channels), [own, link.channels]);
  useChannelsState(viewer, shown, (channels) => onChange({ channels: overridesOf(own, channels) }));
  return <ChannelPanel viewer={viewer} names={placed.names} own={own} isPart />;
}
