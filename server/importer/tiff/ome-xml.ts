import { XMLParser } from "fast-xml-parser";
import { messageOf, Refused } from "../errors.ts";

/** An element of OME-XML: its attributes and its child elements, by name, namespaces left out. */
export type XmlElement = Readonly<Record<string, unknown>>;

const REPEATED = ["Image", "Channel", "TiffData"];

/**
 * Parses OME-XML. Entities are not expanded, other than the five of XML and characters by number: a document of a few bytes could
 * else become gigabytes.
 *
 * @returns the OME element
 * @throws Refused when it is not one, or declares a document type
 */
export function parseOmeXml(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text)) throw new Refused("OME-XML with a document type declaration");
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    parseAttributeValue: false,
    parseTagValue: false,
    processEntities: false,
    attributeValueProcessor: (_, value) => plainText(value),
    isArray: (name) => REPEATED.includes(name),
  });
  let document: unknown;
  try {
    document = parser.parse(text, true);
  } catch (cause) {
    throw new Refused(`OME-XML that is not well formed: ${messageOf(cause)}`, { cause });
  }
  const ome = child(document, "OME");
  if (ome === undefined) throw new Refused("an image description that begins as OME-XML and is none");
  return ome;
}

export function child(element: unknown, name: string): XmlElement | undefined {
  const value = isElement(element) ? element[name] : undefined;
  return isElement(value) ? value : undefined;
}

export function children(element: unknown, name: string): readonly XmlElement[] {
  const value = isElement(element) ? element[name] : undefined;
  if (!Array.isArray(value)) return [];
  return value.map((item: unknown) => (isElement(item) ? item : {}));
}

export function text(element: XmlElement | undefined, attribute: string): string | undefined {
  const value = element?.[attribute];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number of an attribute; `undefined` when it is absent. @throws Refused when it is none */
export function number(element: XmlElement | undefined, attribute: string): number | undefined {
  const value = text(element, attribute);
  if (value === undefined) return undefined;
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) throw new Refused(`OME-XML with ${attribute}="${value}"`);
  return parsed;
}

function isElement(value: unknown): value is XmlElement {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plainText(value: string): string {
  return value.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|\w+);/g, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
