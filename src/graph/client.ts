import { ApolloClient, type DocumentNode } from "@apollo/client";
import { ApolloLink } from "@apollo/client/link";
import { isSubscriptionOperation } from "@apollo/client/utilities";
import { Observable } from "rxjs";
import { createCache } from "./cache.ts";
import { bodyOf, type GraphService } from "./service.ts";

/** Apollo's last link: subscriptions over the socket, the rest over HTTP. Errors are GraphErrors already. */
export function createServiceLink(service: GraphService): ApolloLink {
  return new ApolloLink((operation) => {
    const body = bodyOf(operation.query as DocumentNode, operation.variables);
    if (isSubscriptionOperation(operation.query)) {
      return new Observable((observer) =>
        service.subscribe(body, {
          next: (data) => observer.next({ data }),
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        }),
      );
    }
    const { fetchOptions } = operation.getContext() as { fetchOptions?: { signal?: AbortSignal } };
    return new Observable((observer) => {
      const unsubscribed = new AbortController();
      const signals = [unsubscribed.signal, ...(fetchOptions?.signal ? [fetchOptions.signal] : [])];
      service.send(body, AbortSignal.any(signals)).then(
        (data) => {
          observer.next({ data });
          observer.complete();
        },
        (error: unknown) => observer.error(error),
      );
      return () => unsubscribed.abort();
    });
  });
}

/** Apollo over the service: entities live in its cache, reads come from there first. */
export function createGraphClient(service: GraphService): ApolloClient {
  return new ApolloClient({
    link: createServiceLink(service),
    cache: createCache(),
    assumeImmutableResults: true,
    // The extension shows what the cache and the queries hold; credentials are in neither.
    devtools: { enabled: false },
  });
}
