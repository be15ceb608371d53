import { useEffect, useEffectEvent, useRef } from "react";
import { type ChannelSetting, type Display, sameDisplay, settingKey } from "../channels.ts";
import type { PlaneIndex } from "../levels.ts";
import type { Viewer } from "../viewer.ts";
import type { ViewerEvent } from "../viewer-types.ts";

/** What of the viewer the page keeps, for instance in the URL. */
export type PageState = Readonly<{
  plane: PlaneIndex;
  channels: readonly ChannelSetting[];
  display: Display;
}>;

/** Pause after which what a person drags is handed to the page. */
const COMMIT_AFTER_MS = 250;

/**
 * Ties a viewer to the page's state: the viewer leads while a person moves something, and the page hears of it at the pause;
 * when the page's own state changes (back button, another link), the viewer follows. Limits that were measured are handed
 * over too, so that a link shows the same picture again. Use it once for an image, under a `key` of the image.
 */
export function usePageState(viewer: Viewer, state: PageState, onChange: (state: Partial<PageState>) => void): void {
  useTied(viewer, state.plane, {
    events: ["plane"],
    read: () => viewer.plane,
    write: (plane) => viewer.setPlane(plane),
    isSame: (a, b) => a.z === b.z && a.t === b.t,
    onCommit: (plane) => onChange({ plane }),
  });
  useTied(viewer, state.display, {
    events: ["display"],
    read: () => viewer.display,
    write: (display) => viewer.setDisplay(display),
    isSame: sameDisplay,
    onCommit: (display) => onChange({ display }),
  });
  useChannelsState(viewer, state.channels, (channels) => onChange({ channels }));
}

/** The same for the channels alone. */
export function useChannelsState(
  viewer: Viewer,
  channels: readonly ChannelSetting[],
  onChange: (channels: readonly ChannelSetting[]) => void,
): void {
  useTied(viewer, channels, {
    events: ["channels", "limits"],
    read: () => viewer.resolvedChannels,
    write: (next) => viewer.setChannels(next),
    isSame: sameChannels,
    onCommit: onChange,
  });
}

type Tie<T> = Readonly<{
  /** After which the viewer may have something new; the same for ever. */
  events: readonly ViewerEvent[];
  read: () => T;
  write: (value: T) => void;
  isSame: (a: T, b: T) => boolean;
  onCommit: (value: T) => void;
}>;

function useTied<T>(viewer: Viewer, value: T, tie: Tie<T>): void {
  const agreed = useRef(value);
  const follow = useEffectEvent((next: T) => {
    if (tie.isSame(next, agreed.current)) return;
    agreed.current = next;
    tie.write(next);
  });
  const commit = useEffectEvent(() => {
    const now = tie.read();
    if (viewer.image === undefined || tie.isSame(now, agreed.current)) return;
    agreed.current = now;
    tie.onCommit(now);
  });
  useEffect(() => follow(value), [value]);
  const events = tie.events.join(" ");
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(commit, COMMIT_AFTER_MS);
    };
    const stops = events.split(" ").map((event) => viewer.on(event as ViewerEvent, later));
    return () => {
      for (const stop of stops) stop();
      clearTimeout(timer);
    };
  }, [viewer, events]);
}

function sameChannels(a: readonly ChannelSetting[], b: readonly ChannelSetting[]): boolean {
  const all = (settings: readonly ChannelSetting[]): string =>
    settings.map((setting) => `${setting.visible} ${setting.measured} ${settingKey(setting)}`).join();
  return a === b || all(a) === all(b);
}
