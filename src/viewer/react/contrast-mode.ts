import type { ChannelSetting, Display } from "../channels.ts";
import type { Viewer } from "../viewer.ts";

/** Switches between limits that stay and limits of each plane. Those that are seen now are those that stay. */
export function setContrastMode(viewer: Viewer, contrast: Display["contrast"]): void {
  if (contrast === viewer.display.contrast) return;
  if (contrast === "fixed") viewer.setChannels(viewer.fixedChannels);
  viewer.setDisplay({ contrast });
}

/** Changes some settings of one channel. Whoever sets a limit by hand wants it to stay. */
export function changeChannel(viewer: Viewer, index: number, part: Partial<ChannelSetting>): void {
  const isLimit = "low" in part || "high" in part;
  if (isLimit) setContrastMode(viewer, "fixed");
  const change = isLimit ? { measured: false, ...part } : part;
  viewer.setChannels(viewer.channels.map((channel) => (channel.index === index ? { ...channel, ...change } : channel)));
}
