import { type GraphErrorTag, isGraphError } from "../../graph/errors.ts";
import { messageOf } from "../../ui/message-of.ts";

/** An error in words for a person: what it means and what can be done. */
export type ErrorText = Readonly<{ title: string; message: string; detail: string; retry: boolean }>;

const TEXTS: Readonly<Record<GraphErrorTag, Omit<ErrorText, "detail">>> = {
  Unauthenticated: {
    title: "The server no longer accepts the token",
    message: "It may have expired. Connect again with a new one; what is unsaved on this page stays.",
    retry: true,
  },
  Forbidden: {
    title: "Not allowed",
    message: "Your account has no permission for this. Ask whoever looks after the server.",
    retry: false,
  },
  NotFound: {
    title: "Not found",
    message: "It was deleted, or it belongs to another organisation.",
    retry: false,
  },
  BadUserInput: {
    title: "The server refused the request",
    message: "Some of what was sent cannot be used.",
    retry: false,
  },
  ServerFailed: {
    title: "The server failed",
    message: "It received the request but could not answer it.",
    retry: true,
  },
  NetworkFailed: {
    title: "The server does not answer",
    message: "Check the network. This page tries again by itself, or at once when you ask it to.",
    retry: true,
  },
  BadAnswer: {
    title: "The answer cannot be read",
    message: "Something answered that is not a mikro server.",
    retry: true,
  },
  Disconnected: { title: "Not connected", message: "The connection was closed before the answer came.", retry: true },
};

/** What to tell about anything that was thrown. */
export function describeError(error: unknown): ErrorText {
  const detail = messageOf(error);
  if (isGraphError(error)) return { ...TEXTS[error.tag], detail };
  return { title: "Something went wrong", message: detail, detail, retry: true };
}

/** One line for a notification or beside a form: the server's own reason where it gave one. */
export function errorLine(error: unknown): string {
  const { title, detail } = describeError(error);
  if (!isGraphError(error)) return detail;
  const reasons = error.entries.map((entry) => entry.message).join("; ");
  return reasons === "" ? title : `${title}: ${reasons}`;
}

/** Lets a failure carry the line that a form shows beside its button. */
export async function withErrorLine<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new Error(errorLine(error), { cause: error });
  }
}
