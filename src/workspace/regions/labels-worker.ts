import { encode } from "fast-png";
import type { Shape } from "../../roi/geometry.ts";
import { type LabelRegion, labelsOfRegions, regionsOfLabels } from "../../roi/labels.ts";
import type { ImageSize } from "../../roi/spans.ts";

export type LabelsRequest =
  | Readonly<{ kind: "trace"; labels: ArrayLike<number>; image: ImageSize }>
  | Readonly<{ kind: "paint"; shapes: readonly Shape[]; image: ImageSize }>;

export type LabelsAnswer =
  | Readonly<{ kind: "trace"; regions: readonly LabelRegion[] }>
  | Readonly<{ kind: "paint"; png: Uint8Array<ArrayBuffer> }>
  | Readonly<{ kind: "problem"; message: string }>;

/** Seconds of work on a large plane, which the page must not wait for. */
addEventListener("message", ({ data }: MessageEvent<LabelsRequest>) => {
  try {
    postMessage(answer(data));
  } catch (error) {
    postMessage({ kind: "problem", message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(request: LabelsRequest): LabelsAnswer {
  const { image } = request;
  if (request.kind === "trace") return { kind: "trace", regions: regionsOfLabels(request.labels, image) };
  const data = Uint16Array.from(labelsOfRegions(request.shapes, image));
  const png = encode({ width: image.width, height: image.height, data, channels: 1, depth: 16 });
  return { kind: "paint", png: png as Uint8Array<ArrayBuffer> };
}
