import { notifications } from "@mantine/notifications";
import { useCallback } from "react";
import { messageOf } from "../../../ui/message-of.ts";
import { copyPicture } from "./copy-picture.ts";
import { type PictureOptions, usePictureOptions } from "./picture-options.ts";
import type { PictureSource } from "./view-picture.ts";

/** Copies the view as the export dialog was told to, and says how it went. */
export function useCopyView(source: PictureSource | undefined): () => void {
  const [options] = usePictureOptions();
  return useCallback(() => {
    if (source !== undefined) void copyView(source, options);
  }, [source, options]);
}

async function copyView(source: PictureSource, options: PictureOptions): Promise<void> {
  try {
    // The rest of the export is loaded when it is wanted, within the time that the key press allows the clipboard.
    await copyPicture(async () => (await import("./view-picture.ts")).viewPicture(source, options));
    notifications.show({ message: `View copied at ${options.scale}x`, color: "teal", autoClose: 3_000 });
  } catch (error) {
    const message = messageOf(error);
    notifications.show({ id: message, color: "red", title: "The view was not copied", message, autoClose: 10_000 });
  }
}
