import {
  CreateSnapshotDocument,
  DeleteSnapshotDocument,
  GetSnapshotDocument,
  RequestMediaUploadDocument,
  SearchSnapshotsDocument,
  type SnapshotFieldsFragment,
  SnapshotsOfImageDocument,
} from "../../graph/generated/operations.ts";
import { storeRef } from "../../graph/grants.ts";
import { uploadObject } from "../upload-object.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

type Given = CallOptions & Readonly<{ name?: string | undefined; fileName?: string | undefined }>;

/** Pictures that clients made of images. */
export function snapshotsApi(context: ApiContext) {
  const { service } = context;
  const { execute } = service;
  const wrap = (node: SnapshotFieldsFragment) => ({
    ...node,
    /** The picture's bytes, in the format in which it was uploaded. */
    download: ({ signal }: CallOptions = {}) => context.media.read(storeRef("media", node.store.id), signal),
  });
  return {
    async getSnapshot(id: IdLike, { signal }: CallOptions = {}) {
      return wrap((await execute(GetSnapshotDocument, { id: idOf(id) }, signal)).snapshot);
    },
    /** The snapshots of an image, the newest first; the first is what lists show of the image. */
    async getSnapshots(image: IdLike, { signal }: CallOptions = {}) {
      return (await execute(SnapshotsOfImageDocument, { image: idOf(image) }, signal)).snapshots.map(wrap);
    },
    /**
     * Uploads a picture (PNG, JPEG, ...) as a snapshot of an image. One that was uploaded before is named by the id of its store.
     *
     * @throws UploadFailed, GraphError; `AbortError`
     */
    async createSnapshot(file: Blob | string, image: IdLike, { name, fileName = "snapshot.png", signal }: Given = {}) {
      const input = { image: idOf(image), ...(name === undefined ? {} : { name }) };
      const store = typeof file === "string" ? file : await upload(file, fileName, signal);
      return wrap((await execute(CreateSnapshotDocument, { input: { ...input, file: store } }, signal)).createSnapshot);
    },
    async deleteSnapshot(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteSnapshotDocument, { input: { id: idOf(id) } }, signal)).deleteSnapshot;
    },
    async searchSnapshots(options: SearchOptions = {}) {
      return (await execute(SearchSnapshotsDocument, searchVariables(options), options.signal)).options;
    },
  };

  async function upload(file: Blob, originalFileName: string, signal: AbortSignal | undefined): Promise<string> {
    const contentType = file.type === "" ? null : file.type;
    const input = { originalFileName, fileSize: file.size, contentType };
    const { requestMediaUpload } = await execute(RequestMediaUploadDocument, { input }, signal);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { s3Url } = service.connection;
    return await uploadObject(requestMediaUpload, bytes, { s3Url, fetch: context.fetch, signal });
  }
}
