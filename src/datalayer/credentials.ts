/** What is needed to sign a request for the objects of one store. In memory only: never logged, stored, or put in a cache key. */
export type S3Grant = Readonly<{
  /** Base URL of the object service, without a slash at its end; addressing is path-style. */
  endpoint: string;
  region: string;
  /** Physical bucket name. */
  bucket: string;
  /** Key prefix of the store inside the bucket, without slashes around it. */
  key: string;
  accessKey: string;
  secretKey: string;
  /** Empty when the service uses none; then no token is sent. */
  sessionToken: string;
  expiresAtMs: number;
}>;

/**
 * Supplies the grant for a store; `mikro` implements it over the graph. Concurrent calls for one store share one request.
 *
 * @param renew the last grant was refused (403): ask for a new one even if the old one has time left
 */
export type GetCredentials = (storeId: string, options?: { renew?: boolean }) => Promise<S3Grant>;
