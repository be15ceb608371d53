import { type DataError, isDataError } from "../../datalayer/errors.ts";
import type { Unreachable } from "../../datalayer/ome/reach.ts";
import { messageOf } from "../../ui/message-of.ts";

/** An error of opening in words for a person: what it means and what can be done. */
export type OpenErrorText = Readonly<{ title: string; message: string; detail: string | undefined; retry: boolean }>;

const UNREACHABLE: Readonly<Record<Unreachable, Readonly<{ title: string; message: string; retry: boolean }>>> = {
  "mixed-content": {
    title: "The browser blocks http addresses on this page",
    message:
      "This page came by https, and pages that did may not read http addresses. Use the https address of the data, or open mikro-web by http.",
    retry: false,
  },
  cors: {
    title: "The server does not let other pages read its data",
    message:
      "It answers, but without leave for this page (CORS). Whoever runs it must send the header Access-Control-Allow-Origin: * with every file, also with errors. Or download the data and drop its folder here.",
    retry: true,
  },
  offline: {
    title: "This machine is offline",
    message: "Connect to the network and try again.",
    retry: true,
  },
  "no-answer": {
    title: "No server answers at this address",
    message: "Check the name and the port of the address, and that its server runs.",
    retry: true,
  },
};

/** @param unreachable what was found out about a server that does not answer */
export function explainOpenError(error: unknown, unreachable: Unreachable | undefined): OpenErrorText {
  const detail = messageOf(error);
  if (!isDataError(error))
    return { title: "That could not be opened", message: detail, detail: undefined, retry: true };
  if (error.tag === "NetworkFailure" && unreachable !== undefined) return { ...UNREACHABLE[unreachable], detail };
  const text = ofData(error);
  return { ...text, detail: text.message.startsWith(detail) ? undefined : detail };
}

function ofData(error: DataError): Omit<OpenErrorText, "detail"> {
  switch (error.tag) {
    case "NotOmeZarr":
      return {
        title: "There is no OME-Zarr here",
        message: `${error.message}. The address must be that of the folder that holds zarr.json or .zattrs, mostly one whose name ends in .zarr.`,
        retry: true,
      };
    case "UnsupportedOme":
    case "UnsupportedArray":
      return {
        title: "This cannot be read correctly, so it is not shown",
        message: `${error.message}. Rather than wrong pixels there are none.`,
        retry: false,
      };
    case "InvalidOme":
    case "InvalidArray":
    case "MissingArray":
      return { title: "The metadata cannot be used", message: error.message, retry: true };
    case "AccessDenied":
      return {
        title: "The server denies access",
        message:
          "It wants a sign-in, or the file is not there: some servers answer both the same. Only what is public, or has a signed address, can be opened here.",
        retry: true,
      };
    case "RangeIgnored":
      return {
        title: "The server cannot send parts of files",
        message:
          "The chunks of this image lie in shards, of which parts must be read, and the server ignores the Range header. Use another server, or download the data and drop its folder here.",
        retry: true,
      };
    case "BadChunk":
      return { title: "A file cannot be read", message: error.message, retry: true };
    default:
      return { title: "The data could not be read", message: error.message, retry: true };
  }
}
