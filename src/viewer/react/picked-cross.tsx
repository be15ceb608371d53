import type OlMap from "ol/Map.js";
import type MapBrowserEvent from "ol/MapBrowserEvent.js";
import { unByKey } from "ol/Observable.js";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { CrossLines } from "./cross-lines.tsx";

type Point = Readonly<{ x: number; y: number }>;

type Props = Readonly<{ map: OlMap; size: Point; at: Point; onPick: (at: Point) => void }>;

/** A cross-hair on a view that follows clicks, in level-0 pixels. */
export function PickedCross({ map, size, at, onPick }: Props): ReactNode {
  const pick = useEffectEvent((next: Point) => onPick(next));
  useEffect(() => {
    const key = map.on("click", (event: MapBrowserEvent) => {
      const [x = 0, y = 0] = event.coordinate;
      pick({ x, y: -y });
    });
    return () => unByKey(key);
  }, [map]);
  return <CrossLines map={map} size={size} at={at} />;
}
