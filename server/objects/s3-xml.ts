import { XMLParser } from "fast-xml-parser";
import { z } from "zod";
import { S3Error, type S3ErrorCode } from "./s3-error.ts";

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What is inside an element: text, which is escaped, or elements that stand already written. */
type Content = string | number | boolean | readonly string[];

/** One element; `undefined` leaves it out. */
export function element(name: string, content: Content | undefined): string {
  return content === undefined ? "" : `<${name}>${contentText(content)}</${name}>`;
}

/** A whole document with S3's namespace. */
export function xmlDocument(root: string, content: Content): string {
  return `${DECLARATION}<${root} xmlns="${NAMESPACE}">${contentText(content)}</${root}>`;
}

function contentText(content: Content): string {
  if (typeof content === "object") return content.join("");
  return String(content).replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);
}

export function errorDocument(code: S3ErrorCode, message: string, resource: string, requestId: string): string {
  const children = [
    element("Code", code),
    element("Message", message),
    element("Resource", resource),
    element("RequestId", requestId),
  ];
  return `${DECLARATION}<Error>${children.join("")}</Error>`;
}

/** The body of a bulk delete. */
export type DeleteOrder = Readonly<{ keys: readonly string[]; isQuiet: boolean }>;
/** The body that completes a multipart upload, in the order in which the parts are to be joined. */
export type PartOrder = readonly Readonly<{ number: number; etag: string }>[];

/** At most 1000 keys, as at Amazon. Throws `MalformedXML`. */
export function parseDeleteOrder(text: string): DeleteOrder {
  const Order = z.object({
    Delete: z.object({
      Quiet: z.string().optional(),
      Object: z
        .array(z.object({ Key: z.string() }))
        .min(1)
        .max(1000),
    }),
  });
  const order = parseXml(text, Order, "Object");
  return { keys: order.Delete.Object.map(({ Key }) => Key), isQuiet: order.Delete.Quiet === "true" };
}

/** Throws `MalformedXML`. */
export function parsePartOrder(text: string): PartOrder {
  const Part = z.object({ PartNumber: z.string().regex(/^\d{1,5}$/), ETag: z.string() });
  const Order = z.object({ CompleteMultipartUpload: z.object({ Part: z.array(Part).min(1).max(10_000) }) });
  const order = parseXml(text, Order, "Part");
  return order.CompleteMultipartUpload.Part.map(({ PartNumber, ETag }) => ({
    number: Number(PartNumber),
    etag: ETag.replaceAll('"', ""),
  }));
}

function parseXml<T>(text: string, schema: z.ZodType<T>, listName: string): T {
  // Keys such as "007" stay text and keep their blanks; entities beyond XML's own five are refused with the DOCTYPE.
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, isArray: (name) => name === listName });
  try {
    if (text.includes("<!DOCTYPE")) throw new Error("document types are not allowed");
    return schema.parse(parser.parse(text));
  } catch (cause) {
    throw new S3Error("MalformedXML", "The body is not the document that this request needs", { cause });
  }
}
