import type { PixelSize } from "../go-to.ts";
import type { PictureSource } from "./view-picture.ts";

/** What the forms of the export need. */
export type ExportProps = Readonly<{
  source: PictureSource;
  /** Of the image; names the files. */
  name: string;
  pixelSizeUm: PixelSize | undefined;
  /** 4 x 4, level-0 pixel centres to micrometres of the stage. */
  pixelToStage: readonly (readonly number[])[] | undefined;
  /** Makes a picture the one that lists show of the image; `undefined`: there is no place for it. */
  onSnapshot: ((picture: Blob) => Promise<void>) | undefined;
  onClose: () => void;
}>;
