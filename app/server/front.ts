import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler, type Express } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import type { Mode } from "#app/domain/mode";
import { answer } from "#app/server/answer";
import { bounded, fromHere, limited, logged, numbered, readable } from "#app/server/guards";
import { health } from "#app/server/health";
import { createLog } from "#app/server/log";
import { readMailSettings } from "#app/server/mail-settings";
import { openInstallation } from "#app/server/open-installation";
import { refuseInWords } from "#app/server/refuse-in-words";
import { readSettings } from "#app/server/settings";
import { startJobs } from "#app/server/start-jobs";
import type { Store } from "#db/store.server";

export type FrontOptions = {
  readonly store: Store;
  readonly mode: Mode;
  readonly log: Logger;
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** The folder of files for the browser; absent where something else serves them. */
  readonly files?: string;
  readonly proxies?: number;
  readonly requestsPerMinute?: number;
};

/** The HTTP server's parts in the order in which a request meets them; the pages come last. */
export function createFront(options: FrontOptions): Express {
  const {
    store,
    mode,
    log,
    build,
    files,
    proxies = 0,
    requestsPerMinute = Number.POSITIVE_INFINITY,
  } = options;
  const pageStore = refuseInWords(store, log);
  const front = express();
  front.disable("x-powered-by");
  front.set("trust proxy", proxies);
  front.use(numbered, readable);
  front.use(
    helmet({
      contentSecurityPolicy: false, // the pages send their own, with a nonce
      referrerPolicy: { policy: "same-origin" }, // without a referrer, forms lose the origin that the guard asks for
      strictTransportSecurity: { includeSubDomains: false },
    }),
  );
  front.get("/healthz", health(store, mode));
  if (files) {
    // The default level costs twice the time for a tenth less to send.
    front.use(compression({ level: 3 }));
    front.use("/assets", express.static(`${files}/assets`, { immutable: true, maxAge: "1y", index: false }));
    front.use(express.static(files, { maxAge: "1h", index: false }));
  }
  front.use(logged(log));
  if (Number.isFinite(requestsPerMinute)) front.use(limited(requestsPerMinute));
  front.use(fromHere, bounded);
  front.all(
    "*",
    createRequestHandler({
      build,
      getLoadContext: (request, response) => ({
        store: pageStore,
        mode,
        requestId: String(response.locals.requestId),
        address: request.ip ?? "",
      }),
    }),
  );
  front.use(failed(log));
  return front;
}

/** The last resort, for what broke before a page could tell of it. */
const failed =
  (log: Logger): ErrorRequestHandler =>
  (error, _request, response, next) => {
    log.error({ err: error, requestId: response.locals.requestId }, "request failed");
    if (response.headersSent) next(error);
    else answer(response, 500, "failed", { number: String(response.locals.requestId) });
  };

/**
 * The same front for the development server, which serves the files for the browser itself.
 * @param folder of the build whose thread runs the heavy jobs.
 */
export async function createDevelopmentFront(
  build: () => Promise<ServerBuild>,
  folder: string,
): Promise<Express> {
  const settings = readSettings(process.env);
  const mail = readMailSettings(process.env);
  const log = createLog(settings.logLevel);
  const { store, mode } = await openInstallation(settings);
  startJobs({ ...mail, store, mode, log, port: settings.port, folder });
  return createFront({ store, mode, build, log });
}
