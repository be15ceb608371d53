import { type ColumnSource, parquetWriteBuffer } from "hyparquet-writer";
import {
  CreateInstanceMaskViewDocument,
  CreateReferenceViewDocument,
  CreateSnapshotDocument,
  CreateTableDocument,
  RequestMediaUploadDocument,
  RequestParquetUploadDocument,
  TablesNamedDocument,
} from "../importer/generated/operations.ts";
import { execute, type ImportTarget } from "../importer/graph-client.ts";
import { ObjectStore } from "../importer/object-store.ts";
import type { ImageSource } from "../importer/source.ts";
import { drawPicture } from "./draw-picture.ts";

/** The image `imageId` is a mask of all of `originId`, with a table of its labels, which is also listed by that name. */
export async function addLabels(
  target: ImportTarget,
  imageId: string,
  originId: string,
  labels: Readonly<{ name: string; columns: readonly ColumnSource[] }>,
): Promise<void> {
  const { requestParquetUpload: grant } = await execute(target, RequestParquetUploadDocument, {});
  const bytes = parquetWriteBuffer({ columnData: [...labels.columns], createdBy: "mikro-web" });
  await new ObjectStore(target, grant).putWhole(new Uint8Array(bytes));
  const part = await execute(target, CreateReferenceViewDocument, { image: originId });
  await execute(target, CreateInstanceMaskViewDocument, {
    ...{ image: imageId, part: part.createReferenceView.id, labels: grant.store },
  });
  // After a start that was cut off the table may be there already.
  const { mytables } = await execute(target, TablesNamedDocument, { name: labels.name });
  if (mytables.length > 0) return;
  const keys = labels.columns.map(({ name }) => name);
  const accessors = [{ image: originId, keys }];
  const input = { dataframe: grant.store, name: labels.name, origins: [originId, imageId], imageAccessors: accessors };
  await execute(target, CreateTableDocument, { input });
}

/** A picture of the image as it is shown first. */
export async function addSnapshot(target: ImportTarget, imageId: string, image: ImageSource, name: string) {
  const png = await drawPicture(image);
  const file = { name: "snapshot.png", contentType: "image/png" };
  const { requestMediaUpload: grant } = await execute(target, RequestMediaUploadDocument, file);
  await new ObjectStore(target, grant).putWhole(png);
  await execute(target, CreateSnapshotDocument, { image: imageId, file: grant.store, name });
}
