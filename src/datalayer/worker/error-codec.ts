import type { ErrorCodec } from "../../worker/outcome.ts";
import { receivedError, type SentError, sendableError } from "../errors.ts";

/** Errors of the data layer keep tag and fields between threads. */
export const DATA_ERRORS: ErrorCodec = {
  send: sendableError,
  receive: (sent) => receivedError(sent as SentError),
};
