import { planeScope } from "./auto-limits.ts";
import { type ChannelSetting, DEFAULT_DISPLAY, type Display, signatureOf, withoutLimits } from "./channels.ts";
import type { PlaneIndex } from "./levels.ts";
import { type Picture, pictureOf } from "./picture.ts";

/** How channels are shown now, and the picture of a plane that follows from it. */
export class Looks {
  channels: readonly ChannelSetting[] = [];
  display: Display = DEFAULT_DISPLAY;
  #version = 0;
  #signature = "";
  #picture: Picture | undefined;

  /** The channels as they are drawn: limits that are measured on each plane are not given. */
  get drawn(): readonly ChannelSetting[] {
    return this.display.contrast === "plane" ? withoutLimits(this.channels) : this.channels;
  }

  /** Whether the picture made last would look different now. */
  get hasChanged(): boolean {
    return this.#signatureNow() !== this.#signature;
  }

  /** Where measured limits hold, see `AutoLimits`. */
  scopeOf(plane: PlaneIndex): string {
    return this.display.contrast === "plane" ? planeScope(plane) : "";
  }

  /** The picture of a plane; the same object while it looks the same. */
  pictureOf(plane: PlaneIndex, nowMs: number): Picture {
    if (this.hasChanged) {
      this.#version++;
      this.#signature = this.#signatureNow();
    }
    const next = pictureOf({
      looksVersion: this.#version,
      plane,
      channels: this.drawn,
      limitsScope: this.scopeOf(plane),
      blending: this.display.blending,
      since: nowMs,
    });
    if (this.#picture?.key !== next.key) this.#picture = next;
    return this.#picture ?? next;
  }

  /** Another image: its planes have the same names as those of the image before. */
  begin(channels: readonly ChannelSetting[], display: Partial<Display> | undefined): void {
    this.#picture = undefined;
    this.channels = channels;
    this.display = { ...DEFAULT_DISPLAY, ...display };
  }

  #signatureNow(): string {
    return `${this.display.contrast} ${signatureOf(this.drawn, this.display.blending)}`;
  }
}
