import type { Mode } from "#app/domain/mode";
import type { Store } from "#db/store.server";
import "@remix-run/node";

declare module "@remix-run/node" {
  interface AppLoadContext {
    readonly store: Store;
    readonly mode: Mode;
    /** Unique number of the request, shown on error pages and in the log. */
    readonly requestId: string;
    /** Network address of the visitor, for limits on attempts. */
    readonly address: string;
  }
  interface Future {
    v3_singleFetch: true;
  }
}
