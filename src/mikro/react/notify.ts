import { notifications } from "@mantine/notifications";
import { errorLine } from "./describe-error.ts";

/**
 * Runs something that a person asked for by a click and tells when it fails, once: forms and dialogs show their own errors and do
 * not use this.
 *
 * @returns whether it worked
 */
export async function orNotify(what: string, run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    notifyFailure(what, error);
    return false;
  }
}

/** @param what failed, as a title: `The image was not pinned` */
export function notifyFailure(what: string, error: unknown): void {
  const message = errorLine(error);
  // The same failure twice in a row is one message.
  notifications.show({ id: `${what}: ${message}`, color: "red", title: what, message, autoClose: 10_000 });
}

export function notifyDone(message: string): void {
  notifications.show({ message, color: "teal", autoClose: 3_000 });
}
