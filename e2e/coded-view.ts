import type { Page } from "@playwright/test";
import type { CodedImage } from "./coded-image.ts";

/** A view of a coded image; positions in level-0 pixels, the resolution in level-0 pixels to a device pixel. */
export type CodedView = Readonly<{
  x: number;
  y: number;
  perDevicePx: number;
  rotationDeg?: number;
  isMirrored?: boolean;
  z?: number;
  /** The level that must be shown. */
  level: number;
  /** Device pixels by which the address may be off: where edges are rounded to device pixels, 0.5. */
  toleranceDevicePx?: number;
  /** Pixels fade into each other: colours are compared with those between the addresses, to so much. */
  fade?: number;
}>;

/** Device pixels that were traced, those of another address than they should have, and the first of them in words. */
export type Trace = Readonly<{ isSettled: boolean; level: string; traced: number; wrong: number; first: string }>;

/** Search parameters of a view. */
export function searchOf(view: CodedView, devicePixelRatio: number): Readonly<Record<string, string>> {
  return {
    x: String(view.x),
    y: String(view.y),
    res: String(view.perDevicePx * devicePixelRatio),
    z: String(view.z ?? 0),
    ...(view.rotationDeg !== undefined && { rot: String(view.rotationDeg) }),
    ...(view.isMirrored === true && { flip: "1" }),
    pixels: view.fade === undefined || view.perDevicePx >= 1 ? "nearest" : "smooth",
  };
}

/** Compares every device pixel of the picture with the address whose pixel holds its centre. */
export async function traceView(page: Page, image: CodedImage, view: CodedView): Promise<Trace> {
  return await page.getByRole("application").evaluate(
    (element, [{ levels }, view]) => {
      const canvas = element.querySelector("canvas")!;
      const isSettled = element.dataset.settled === "true";
      const shown = element.dataset.level ?? "";
      // Looking takes time that loading needs.
      if (!isSettled || shown !== String(view.level))
        return { isSettled, level: shown, traced: 0, wrong: 0, first: "" };
      const { data, width, height } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      const { size, scale, translation } = levels[view.level]!;
      const whole = levels[0]!.size;
      const angle = ((view.rotationDeg ?? 0) * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const z = view.z ?? 0;
      /** The pixel of the level under a point of the canvas, with its fraction; undefined outside of image or level. */
      const under = (sx: number, sy: number): [number, number] | undefined => {
        const right = (view.isMirrored ? width / 2 - sx : sx - width / 2) * view.perDevicePx;
        const down = (sy - height / 2) * view.perDevicePx;
        const x = view.x + cos * right + sin * down;
        const y = view.y - sin * right + cos * down;
        if (!(x >= 0 && y >= 0 && x < whole[0] && y < whole[1])) return undefined;
        const at: [number, number] = [
          (x - 0.5 - translation[0]) / scale[0] + 0.5,
          (y - 0.5 - translation[1]) / scale[1] + 0.5,
        ];
        return at[0] >= 0 && at[1] >= 0 && at[0] < size[0] && at[1] < size[1] ? at : undefined;
      };
      const colour = ([px, py]: [number, number]): string => {
        const [x, y] = [Math.floor(px), Math.floor(py)];
        return [x & 255, y & 255, (view.level << 6) | (z << 4) | ((x >> 8) << 2) | (y >> 8)].join();
      };
      let [traced, wrong, first] = [0, 0, ""];
      const miss = (sx: number, sy: number, found: string, expected: string): void => {
        if (wrong++ < 5) first += `(${sx}, ${sy}): ${found} for ${expected}; `;
      };
      const slack = view.toleranceDevicePx ?? 0;
      const nudges = slack === 0 ? [0] : [0, -slack, slack];
      for (let sy = 0; sy < height; sy++) {
        for (let sx = 0; sx < width; sx++) {
          const i = 4 * (sy * width + sx);
          const at = under(sx + 0.5, sy + 0.5);
          // Where image or level end, half a device pixel decides.
          const isEdge = [-1, 2].some((by) => !under(sx + by, sy + 0.5) || !under(sx + 0.5, sy + by));
          if (at === undefined) {
            const isFar = [-1, 2].every((by) => !under(sx + by, sy + 0.5) && !under(sx + 0.5, sy + by));
            if (isFar && data[i + 3] !== 0 && data[i + 3] !== 255) miss(sx, sy, `alpha ${data[i + 3]}`, "outside");
            continue;
          }
          if (isEdge && (slack > 0 || view.fade !== undefined)) continue;
          const found = [data[i], data[i + 1], data[i + 2]].join();
          traced++;
          if (view.fade === undefined) {
            const isRight = nudges.some((dx) =>
              nudges.some((dy) => {
                const near = under(sx + 0.5 + dx, sy + 0.5 + dy);
                return near !== undefined && colour(near) === found;
              }),
            );
            if (!isRight) miss(sx, sy, found, colour(at));
            continue;
          }
          // Between addresses the count goes on evenly, but for where it begins again.
          const isWhole = at.every((p) => p % 256 > 6 && p % 256 < 250);
          const isNear =
            Math.abs(data[i]! - ((at[0] - 0.5) % 256)) <= view.fade &&
            Math.abs(data[i + 1]! - ((at[1] - 0.5) % 256)) <= view.fade;
          if (isWhole && !(isNear && found.split(",")[2] === colour(at).split(",")[2])) miss(sx, sy, found, at.join());
        }
      }
      return { isSettled, level: shown, traced, wrong, first };
    },
    [image, view] as const,
  );
}
