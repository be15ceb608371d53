import {
  CreateStageDocument,
  DeleteStageDocument,
  GetStageDocument,
  PinStageDocument,
  SearchStagesDocument,
} from "../../graph/generated/operations.ts";
import {
  type ApiContext,
  type CallOptions,
  type IdLike,
  idOf,
  idOrNull,
  type SearchOptions,
  searchVariables,
} from "./context.ts";

/** Coordinate systems in micrometres in which images lie. */
export function stagesApi({ service }: ApiContext) {
  const { execute } = service;
  return {
    async getStage(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(GetStageDocument, { id: idOf(id) }, signal)).stage;
    },
    async createStage(name: string, { instrument, signal }: CallOptions & { instrument?: IdLike } = {}) {
      const input = { name, instrument: idOrNull(instrument) };
      return (await execute(CreateStageDocument, { input }, signal)).createStage;
    },
    async deleteStage(id: IdLike, { signal }: CallOptions = {}) {
      return (await execute(DeleteStageDocument, { input: { id: idOf(id) } }, signal)).deleteStage;
    },
    async pinStage(id: IdLike, pin: boolean, { signal }: CallOptions = {}) {
      return (await execute(PinStageDocument, { input: { id: idOf(id), pin } }, signal)).pinStage;
    },
    async searchStages(options: SearchOptions = {}) {
      return (await execute(SearchStagesDocument, searchVariables(options), options.signal)).options;
    },
  };
}
