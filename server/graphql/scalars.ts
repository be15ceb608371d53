import { GraphQLScalarType, Kind, valueFromASTUntyped } from "graphql";
import { badInput } from "./errors.ts";

/** A scalar whose JSON form is `check`ed on the way in and passed through on the way out. */
function scalar(
  name: string,
  check: (value: unknown) => unknown,
  serialize = (value: unknown) => value,
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    serialize,
    parseValue: check,
    parseLiteral: (node, variables) => check(valueFromASTUntyped(node, variables)),
  });
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

function vector(name: string, min: number, max: number) {
  const length = min === max ? `${max}` : `${min} to ${max}`;
  return scalar(name, (value) => {
    if (Array.isArray(value) && value.length >= min && value.length <= max && value.every(isNumber)) return value;
    throw badInput(`${name} must be a list of ${length} finite numbers`);
  });
}

const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === 4 && row.every(isNumber);

const fourByFourMatrix = scalar("FourByFourMatrix", (value) => {
  if (Array.isArray(value) && value.length === 4 && value.every(isRow)) return value;
  throw badInput("FourByFourMatrix must be 4 rows of 4 finite numbers each");
});

const micrometers = scalar("Micrometers", (value) => {
  if (isNumber(value)) return value;
  throw badInput("Micrometers must be a finite number");
});

/** Date and time, to the second at least; without offset it is UTC. A date alone is its midnight in UTC. */
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

export function parseDateTime(value: unknown): Date {
  const match = typeof value === "string" ? ISO_8601.exec(value) : null;
  if (match !== null) {
    const isDateOnly = match[0].length === 10;
    const date = new Date(isDateOnly || match[1] !== undefined ? match[0] : `${match[0]}Z`);
    if (!Number.isNaN(date.getTime())) return date;
  }
  throw badInput(`DateTime must be ISO 8601 text such as 2025-03-01T12:00:00Z`);
}

const dateTime = scalar("DateTime", parseDateTime, (value) => {
  if (value instanceof Date) return value.toISOString();
  throw new TypeError("A DateTime field must hold a Date");
});

/** The id of a store that was uploaded to before. */
function storeId(name: string, store: string): GraphQLScalarType {
  const parse = (value: unknown): string => {
    if (typeof value === "string") return value;
    if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
    throw badInput(`${name} must be the id of a ${store}`);
  };
  return new GraphQLScalarType({
    name,
    serialize: String,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING || node.kind === Kind.INT ? node.value : undefined),
  });
}

export const scalars = {
  DateTime: dateTime,
  FiveDVector: vector("FiveDVector", 2, 5),
  ThreeDVector: vector("ThreeDVector", 3, 3),
  FourByFourMatrix: fourByFourMatrix,
  Any: scalar("Any", (value) => value),
  ImageLike: storeId("ImageLike", "ZarrStore"),
  ArrayLike: storeId("ArrayLike", "ZarrStore"),
  ImageFileLike: storeId("ImageFileLike", "MediaStore"),
  JSON: scalar("JSON", (value) => value),
  LabelsLike: storeId("LabelsLike", "ParquetStore"),
  MetricMap: scalar("MetricMap", (value) => value),
  Micrometers: micrometers,
  ParquetLike: storeId("ParquetLike", "ParquetStore"),
};
