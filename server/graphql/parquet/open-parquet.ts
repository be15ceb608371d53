import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetSchema } from "hyparquet";
import type { ObjectStorage } from "../../objects/storage.ts";
import { badInput } from "../errors.ts";
import { columnsOf, type TableColumnModel } from "./columns.ts";

/** A parquet object whose footer was read. */
export type ParquetFile = Readonly<{
  file: AsyncBuffer;
  metadata: FileMetaData;
  columns: readonly TableColumnModel[];
  rowCount: number;
}>;

/** Footers name every column of every row group; one of a million column chunks has about 100 MB. */
const MAX_FOOTER_BYTES = 64 * 1024 * 1024;

/**
 * Opens a table's object. Throws BAD_USER_INPUT, naming the reason, if there is none or it is no parquet file.
 */
export async function openParquet(objects: ObjectStorage, bucket: string, key: string): Promise<ParquetFile> {
  const stat = await objects.head(bucket, key);
  if (stat === undefined) throw badInput(`There is no object ${key}: nothing was uploaded`);
  const file: AsyncBuffer = {
    byteLength: stat.sizeBytes,
    slice: async (start, end = stat.sizeBytes) => readPart(objects, bucket, key, start, Math.min(end, stat.sizeBytes)),
  };
  await checkEnds(file, key);
  try {
    const metadata = await parquetMetadataAsync(file, { geoparquet: false });
    const columns = columnsOf(parquetSchema(metadata));
    return { file, metadata, columns, rowCount: Number(metadata.num_rows) };
  } catch (error) {
    throw badInput(`${key} is not a readable parquet file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A parquet file begins and ends with PAR1, behind the length of its footer. */
async function checkEnds(file: AsyncBuffer, key: string): Promise<void> {
  const { byteLength } = file;
  if (byteLength < 12) throw badInput(`${key} is not a parquet file: it has ${byteLength} bytes`);
  const [head, tail] = [await file.slice(0, 4), await file.slice(byteLength - 8, byteLength)];
  const isMagic = (bytes: ArrayBuffer, at: number) => new TextDecoder().decode(bytes.slice(at, at + 4)) === "PAR1";
  if (!isMagic(head, 0) || !isMagic(tail, 4)) throw badInput(`${key} is not a parquet file`);
  const footerBytes = new DataView(tail).getUint32(0, true);
  if (footerBytes + 8 > byteLength || footerBytes > MAX_FOOTER_BYTES) {
    throw badInput(`${key} is not a readable parquet file: its footer has ${footerBytes} bytes`);
  }
}

async function readPart(
  objects: ObjectStorage,
  bucket: string,
  key: string,
  start: number,
  end: number,
): Promise<ArrayBuffer> {
  if (end <= start) return new ArrayBuffer(0);
  const object = await objects.open(bucket, key);
  if (object === undefined) throw badInput(`The object ${key} is gone`);
  const bytes = await object.bytes({ start, end });
  // A copy of its own: views into Node's shared buffers begin anywhere.
  return new Uint8Array(bytes).buffer;
}
