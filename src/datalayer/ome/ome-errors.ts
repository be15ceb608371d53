import { DataError } from "../errors.ts";

/** @throws DataError `UnsupportedOme`: the feature is known and not read */
export function unsupportedOme(place: string, feature: string): never {
  throw new DataError("UnsupportedOme", { place, feature });
}

/** @throws DataError `InvalidOme`: the metadata contradicts the specification or itself */
export function invalidOme(place: string, reason: string): never {
  throw new DataError("InvalidOme", { place, reason });
}
