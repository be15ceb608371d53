import { useEffect, useState } from "react";
import type { ChannelHistogram } from "../contrast.ts";
import type { Viewer } from "../viewer.ts";

export type HistogramState = Readonly<{ histogram: ChannelHistogram | undefined; error: Error | undefined }>;

const NO_HISTOGRAM: HistogramState = { histogram: undefined, error: undefined };

/** The histogram of a channel in the plane that is shown, once its chunks are there; the one before until then. */
export function useHistogram(viewer: Viewer, channel: number, isWanted: boolean): HistogramState {
  const [state, setState] = useState(NO_HISTOGRAM);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    const ask = (): void => {
      viewer.histogramOf(channel).then(
        (histogram) => {
          if (isCurrent && histogram !== undefined) setState({ histogram, error: undefined });
        },
        (reason: unknown) => {
          const isAbort = reason instanceof Error && reason.name === "AbortError";
          const error = reason instanceof Error ? reason : new Error(String(reason));
          if (isCurrent && !isAbort) setState((before) => ({ ...before, error }));
        },
      );
    };
    const stops = [viewer.on("plane", ask), viewer.on("status", ask), viewer.on("image", () => setState(NO_HISTOGRAM))];
    ask();
    return () => {
      isCurrent = false;
      for (const stop of stops) stop();
    };
  }, [viewer, channel, isWanted]);
  return state;
}
