import { messageOf } from "../../../ui/message-of.ts";

/**
 * Puts a picture on the clipboard. Call it within the click or key press that asks for it.
 *
 * @throws Error that says, for a person, why there is no picture on the clipboard
 */
export async function copyPicture(take: () => Promise<Blob>): Promise<void> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (clipboard === undefined)
    throw new Error("Browsers copy only from pages of https or of this machine: save the picture instead");
  if (typeof ClipboardItem === "undefined" || clipboard.write === undefined)
    throw new Error("This browser copies no pictures: save it instead");
  let failure: unknown;
  // As a promise: Safari allows the clipboard only within the click. Browsers hide why it failed.
  const picture = take().catch((error: unknown) => {
    failure = error;
    throw error;
  });
  try {
    await clipboard.write([new ClipboardItem({ "image/png": picture })]);
  } catch (error) {
    if (failure !== undefined) throw failure;
    const isRefused = error instanceof DOMException && error.name === "NotAllowedError";
    throw new Error(
      isRefused
        ? "The browser did not allow the clipboard: keep this window in front, and allow it for this page"
        : `The clipboard took no picture: ${messageOf(error)}`,
      { cause: error },
    );
  }
}
