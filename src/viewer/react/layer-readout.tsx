import { memo, type ReactNode, useEffect, useRef } from "react";
import type { Camera } from "../camera.ts";
import type { Layer } from "../layer.ts";
import type { LayerStack } from "../layer-stack.ts";
import type { Feed } from "./feed.ts";
import classes from "./image-view.module.css";
import { latestOnly } from "./latest-only.ts";
import { formatValue } from "./readout-text.ts";

type At = Readonly<{ x: number; y: number }>;

/** Text about a pixel value of a layer; `undefined`: nothing is known. */
export type DescribeLayerValue = (layer: Layer, value: number | bigint) => Promise<string | undefined>;

type Props = Readonly<{
  layers: LayerStack;
  pointer: Feed<At | undefined>;
  frame: Feed<Camera | undefined>;
  describe: DescribeLayerValue | undefined;
}>;

/** The values of the layers under the pointer, the top one first: of labels the id, to the last digit, and what is known of it. */
export const LayerReadout = memo(function LayerReadout({ layers, pointer, frame, describe }: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = (lines: readonly string[]): void => {
      if (root.current === null) return;
      root.current.hidden = lines.length === 0;
      root.current.replaceChildren(...lines.map(lineOf));
    };
    const ask = async (at: At): Promise<readonly string[]> => {
      const found = await layers.peek(at.x, at.y);
      const texts = await Promise.all(found.map((each) => textOf(each, describe)));
      return texts.filter((text) => text !== undefined);
    };
    const reader = latestOnly(ask, show, (error) => show([error instanceof Error ? error.message : String(error)]));
    const read = (): void => {
      const at = pointer.value;
      if (at === undefined || layers.layers.length === 0) {
        reader.stop();
        show([]);
      } else reader.ask(at);
    };
    const stops = [pointer.on(read), frame.on(read), layers.on("change", read), layers.on("layers", read)];
    return () => {
      for (const stop of stops) stop();
      reader.stop();
    };
  }, [layers, pointer, frame, describe]);
  return <div ref={root} className={`${classes.readout} ${classes.glass}`} hidden data-layer-readout />;
});

function lineOf(text: string): HTMLElement {
  const line = document.createElement("span");
  line.textContent = text;
  return line;
}

type Found = Awaited<ReturnType<LayerStack["peek"]>>[number];

async function textOf({ layer, probe }: Found, describe: DescribeLayerValue | undefined): Promise<string | undefined> {
  if (probe === undefined) return undefined;
  const values = probe.values.filter(({ value }) => value !== undefined);
  if (values.length === 0) return undefined;
  const name = layer.name;
  if (layer.style === "image") {
    return `${name} ${values.map(({ value, level }) => formatValue(value, level)).join(" / ")}`;
  }
  const { value } = values[0]!;
  if (value === undefined || Number(value) === 0) return undefined;
  const known = await describe?.(layer, value);
  return `${name} #${value}${known === undefined ? "" : ` \u00b7 ${known}`}`;
}
