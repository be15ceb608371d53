import type { ApolloClient } from "@apollo/client";
import {
  CreateRoiDocument,
  DeleteRoiDocument,
  GetRoisDocument,
  type RoiFieldsFragment,
  UpdateRoiDocument,
} from "../../../graph/generated/operations.ts";
import { followRois } from "../../../graph/live.ts";
import { withErrorLine } from "../../../mikro/react/describe-error.ts";
import type { RoiVectors } from "../../../roi/vectors.ts";
import { StateStore } from "../../../statistics/state-store.ts";
import type { SavedRegion } from "../../../workspace/regions/pending.ts";
import type { RegionService } from "../../../workspace/regions/region-service.ts";
import type { SavedEvent } from "../../../workspace/regions/saved-regions.ts";

type Reading = Readonly<{ isLoading: boolean; error: unknown }>;

/** Who hears what the server has. */
type Hearer = Readonly<{ setSaved: (saved: readonly SavedRegion[]) => void; hear: (event: SavedEvent) => void }>;

/**
 * The regions of one image to and from the server, past the graph's cache, which would read all of ten thousand again for each
 * change of one. An external store of how the first reading goes.
 */
export class RegionFeed extends StateStore<Reading> {
  readonly #client: ApolloClient;
  readonly #image: string;
  #hearer: Hearer | undefined;
  /** What happened since the list was asked for: the answer may be from before. */
  #since: SavedEvent[] | undefined;
  #asked = 0;

  constructor(client: ApolloClient, image: string) {
    super({ isLoading: true, error: undefined });
    this.#client = client;
    this.#image = image;
  }

  /** Reads all and tells of every change from then on, until the function that comes back is called. */
  follow(hearer: Hearer): () => void {
    this.#hearer = hearer;
    const stop = followRois(this.#client, this.#image, {
      onEvent: (event) => {
        const roi = event.create ?? event.update;
        if (roi) this.#hear({ saved: savedRegion(roi) });
        else if (event.delete) this.#hear({ removed: event.delete });
      },
      onError: (reason) => console.warn("Regions no longer update by themselves", reason),
    });
    void this.read();
    return () => {
      stop();
      this.#hearer = undefined;
    };
  }

  /** Asks for the list; events that were missed are not sent again. */
  readonly read = async (): Promise<void> => {
    const asked = ++this.#asked;
    this.#since = [];
    const { isLoading, error } = this.getSnapshot();
    this.publish({ isLoading: isLoading || error !== undefined, error: undefined });
    try {
      const variables = { image: this.#image };
      const { data } = await this.#client.query({ query: GetRoisDocument, variables, fetchPolicy: "no-cache" });
      if (asked !== this.#asked) return;
      const since = this.#since;
      this.#since = undefined;
      this.#hearer?.setSaved(answered(data?.rois).map(savedRegion));
      for (const event of since) this.#hearer?.hear(event);
      this.publish({ isLoading: false, error: undefined });
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#since = undefined;
      this.publish({ isLoading: false, error });
    }
  };

  readonly service: RegionService = {
    create: (vectors) =>
      withErrorLine(async () => {
        const input = { image: this.#image, ...inputOf(vectors) };
        const options = { mutation: CreateRoiDocument, variables: { input }, fetchPolicy: "no-cache" } as const;
        return this.#made(answered((await this.#client.mutate(options)).data?.createRoi));
      }),
    update: (roiId, vectors) =>
      withErrorLine(async () => {
        const input = { roi: roiId, ...inputOf(vectors) };
        const options = { mutation: UpdateRoiDocument, variables: { input }, fetchPolicy: "no-cache" } as const;
        return this.#made(answered((await this.#client.mutate(options)).data?.updateRoi));
      }),
    remove: (roiId) =>
      withErrorLine(async () => {
        const variables = { input: { id: roiId } };
        await this.#client.mutate({ mutation: DeleteRoiDocument, variables, fetchPolicy: "no-cache" });
        this.#since?.push({ removed: roiId });
      }),
  };

  #made(roi: RoiFieldsFragment): SavedRegion {
    const saved = savedRegion(roi);
    this.#since?.push({ saved });
    return saved;
  }

  #hear(event: SavedEvent): void {
    this.#since?.push(event);
    this.#hearer?.hear(event);
  }
}

function inputOf({ kind, vectors }: RoiVectors) {
  return { kind, vectors: vectors.map((vector) => [...vector]) };
}

/** Vectors of fewer than five numbers are read from the right: `[y, x]`, `[z, y, x]`, ... (contract, D3). */
function savedRegion({ id, kind, vectors }: RoiFieldsFragment): SavedRegion {
  return {
    id,
    kind,
    vectors: vectors.map((vector) => [...Array<number>(Math.max(0, 5 - vector.length)).fill(0), ...vector]),
  };
}

function answered<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError("The server saved the region but did not say which");
  return value;
}
