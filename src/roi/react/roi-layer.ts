import Feature from "ol/Feature.js";
import VectorLayer from "ol/layer/Vector.js";
import type OlMap from "ol/Map.js";
import VectorSource from "ol/source/Vector.js";
import type { Shape } from "../geometry.ts";
import { holdsAt } from "../vectors.ts";
import { geometryOf } from "./place.ts";
import type { RoiItem } from "./roi-item.ts";
import { DEFAULT_COLOUR, type FeatureLook, stylesOf } from "./roi-style.ts";

/** Above everything that shows pixels. */
const Z_INDEX = 1000;

export type LayerState = Readonly<{
  items: readonly RoiItem[];
  z: number;
  t: number;
  selectedId: string | undefined;
  hoveredId: string | undefined;
}>;

/** Draws the regions that hold on the plane shown, and the one under way. */
export class RoiLayer {
  readonly #map: OlMap;
  readonly #source = new VectorSource();
  readonly #layer: VectorLayer<VectorSource>;
  readonly #features = new Map<string, Feature>();
  readonly #sketch = new Feature();
  #shown: readonly RoiItem[] = [];
  #selectedId: string | undefined;
  /** A shape that a drag has made and the items may not have yet. */
  #live: { id: string; shape: Shape } | undefined;

  constructor(map: OlMap) {
    this.#map = map;
    this.#layer = new VectorLayer({
      source: this.#source,
      zIndex: Z_INDEX,
      updateWhileAnimating: true,
      updateWhileInteracting: true,
      style: (feature) => {
        const look: FeatureLook | undefined = feature.get("look");
        return look && stylesOf(look, feature === this.#sketch);
      },
    });
    map.addLayer(this.#layer);
  }

  /** The regions that are drawn, in the shapes they are drawn in. */
  get shown(): readonly RoiItem[] {
    return this.#shown;
  }

  update({ items, z, t, selectedId, hoveredId }: LayerState): void {
    this.#selectedId = selectedId;
    const live = this.#live;
    this.#shown = items
      .filter(({ extent }) => holdsAt(extent, z, t))
      .map((item) => (item.id === live?.id ? { ...item, shape: live.shape } : item));
    const gone = new Set(this.#features.keys());
    for (const item of this.#shown) {
      gone.delete(item.id);
      this.#draw(item, item.id === selectedId, item.id === hoveredId);
    }
    for (const id of gone) {
      this.#source.removeFeature(this.#features.get(id)!);
      this.#features.delete(id);
    }
  }

  /** Shows a region in a shape that its item does not have; `undefined` ends that. */
  setLive(live: { id: string; shape: Shape } | undefined): void {
    this.#live = live;
    if (live === undefined) return;
    this.#shown = this.#shown.map((item) => (item.id === live.id ? { ...item, shape: live.shape } : item));
    const item = this.#shown.find(({ id }) => id === live.id);
    if (item !== undefined) this.#draw(item, item.id === this.#selectedId, false);
  }

  /** Shows a shape that is being drawn. */
  setSketch(shape: Shape | undefined): void {
    const isThere = this.#source.hasFeature(this.#sketch);
    if (shape === undefined) {
      if (isThere) this.#source.removeFeature(this.#sketch);
      return;
    }
    this.#sketch.set("look", { shape, colour: DEFAULT_COLOUR, isSelected: true, isHovered: false }, true);
    this.#sketch.setGeometry(geometryOf(shape));
    if (!isThere) this.#source.addFeature(this.#sketch);
  }

  dispose(): void {
    this.#map.removeLayer(this.#layer);
    this.#layer.dispose();
    this.#source.dispose();
  }

  #draw({ id, shape, colour = DEFAULT_COLOUR }: RoiItem, isSelected: boolean, isHovered: boolean): void {
    let feature = this.#features.get(id);
    const before: FeatureLook | undefined = feature?.get("look");
    if (
      before?.shape === shape &&
      before.colour === colour &&
      before.isSelected === isSelected &&
      before.isHovered === isHovered
    ) {
      return;
    }
    if (feature === undefined) {
      feature = new Feature();
      this.#features.set(id, feature);
      this.#source.addFeature(feature);
    }
    feature.set("look", { shape, colour, isSelected, isHovered } satisfies FeatureLook);
    if (before?.shape !== shape) feature.setGeometry(geometryOf(shape));
  }
}
