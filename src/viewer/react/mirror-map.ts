import OlMap from "ol/Map.js";

/**
 * A map that can be seen in a mirror. OpenLayers knows no mirrored views: it goes on in its own coordinates, what it draws is
 * mirrored by a style, and pointers are taken to where they would be without. Texts that lie on it must be mirrored back: the
 * map's property `isMirrored` tells when.
 */
export class MirrorableMap extends OlMap {
  /** Exchanges left and right about the middle of the window. */
  setMirrored(isMirrored: boolean): void {
    if (this.isMirrored === isMirrored) return;
    this.set("isMirrored", isMirrored);
    this.getViewport()?.style.setProperty("transform", isMirrored ? "scaleX(-1)" : "none");
    this.render();
  }

  get isMirrored(): boolean {
    return this.get("isMirrored") === true;
  }

  override getEventPixel(event: Parameters<OlMap["getEventPixel"]>[0]): ReturnType<OlMap["getEventPixel"]> {
    const [x = 0, y = 0] = super.getEventPixel(event);
    return this.isMirrored ? [(this.getSize()?.[0] ?? 0) - x, y] : [x, y];
  }
}
