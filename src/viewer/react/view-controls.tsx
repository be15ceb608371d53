import { ActionIcon, Tooltip } from "@mantine/core";
import { IconArrowsMaximize, IconCompass, IconMinus, IconPlus } from "@tabler/icons-react";
import { memo, type ReactNode, useEffect, useState } from "react";
import type { Feed } from "./feed.ts";
import classes from "./image-view.module.css";
import type { OlHost } from "./ol-host.ts";
import type { Place } from "./place.ts";

type Props = Readonly<{ host: OlHost; frame: Feed<Place | undefined> }>;

/** Buttons for what wheel, pinch and keys do too. */
export const ViewControls = memo(function ViewControls({ host, frame }: Props): ReactNode {
  const [isTurned, setIsTurned] = useState(false);
  // React hears only of the change between upright and turned.
  useEffect(() => frame.on((place) => setIsTurned(Math.abs(place?.rotationDeg ?? 0) > 0.01)), [frame]);
  return (
    <div className={`${classes.controls} ${classes.glass}`}>
      <Control label="Zoom in" keys="+" onClick={() => host.zoomBy(2)}>
        <IconPlus size={18} stroke={1.75} aria-hidden="true" />
      </Control>
      <Control label="Zoom out" keys="-" onClick={() => host.zoomBy(0.5)}>
        <IconMinus size={18} stroke={1.75} aria-hidden="true" />
      </Control>
      <Control label="Show the whole image" keys="0" onClick={() => host.fit()}>
        <IconArrowsMaximize size={18} stroke={1.75} aria-hidden="true" />
      </Control>
      <Control label="One image pixel to a screen pixel" keys="1" onClick={() => host.oneToOne()}>
        <span aria-hidden="true">1:1</span>
      </Control>
      {isTurned && (
        <Control label="Turn upright" onClick={() => host.resetRotation()}>
          <IconCompass size={18} stroke={1.75} aria-hidden="true" />
        </Control>
      )}
    </div>
  );
});

type ControlProps = Readonly<{ label: string; keys?: string; onClick: () => void; children: ReactNode }>;

function Control({ label, keys, onClick, children }: ControlProps): ReactNode {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`} position="left">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        fz={11}
        c="var(--mantine-color-text)"
        aria-label={label}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
