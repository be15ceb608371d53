/**
 * What temporary credentials allow. `bucket` is the physical bucket.
 *
 * - `read`: GET and HEAD; with `isPrefix` of the key and of everything below `{key}/`, and listing there
 * - `write`: PUT (multipart too); with `isPrefix` also GET, HEAD, list and DELETE, of the key and everything below `{key}/`
 * - `read-organization`: GET and HEAD of every object of the bucket that belongs to the organisation; no listing
 */
export type GrantScope = Readonly<{ organizationId: string; bucket: string }> &
  (Readonly<{ access: "read" | "write"; key: string; isPrefix: boolean }> | Readonly<{ access: "read-organization" }>);

/** Temporary credentials for the S3 endpoint. Secret: given to the caller it was issued for, never logged or stored. */
export type IssuedGrant = Readonly<{
  accessKey: string;
  secretKey: string;
  /** Never empty: the scope and the expiry travel in it, signed. */
  sessionToken: string;
  region: string;
  expiresAt: Date;
}>;

export interface GrantIssuer {
  /**
   * Issues random credentials for the scope.
   *
   * @param expiresInS wanted life in seconds, at least 1; capped by the issuer, so read `expiresAt`
   */
  issue(scope: GrantScope, expiresInS: number): Promise<IssuedGrant>;
}

/** Answers whose object this is: the id of the organisation that owns the store it belongs to, if any. */
export type ObjectOwnerLookup = (bucket: string, key: string) => Promise<string | undefined>;
