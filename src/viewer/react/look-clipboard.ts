import { useSyncExternalStore } from "react";
import type { ChannelSetting } from "../channels.ts";

/** How a channel is shown, without which channel it is and whether it is on. */
export type CopiedLook = Readonly<Omit<ChannelSetting, "index" | "visible" | "measured">>;

let copied: CopiedLook | undefined;
const listeners = new Set<() => void>();

/** Keeps how a channel is shown, to give it to another one, of another image too; until the window is closed. */
export function copyLook(setting: ChannelSetting): void {
  const { index: _, visible: __, measured: ___, ...look } = setting;
  copied = look;
  for (const listener of listeners) listener();
}

/** What was copied last. */
export function useCopiedLook(): CopiedLook | undefined {
  return useSyncExternalStore(subscribe, () => copied);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
