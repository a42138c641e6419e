import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { contentSecurityPolicy } from "#app/content-security-policy.server";
import { PageRequestContext } from "#app/page-request";
import { createLog } from "#app/server/log";

/** How long a page may wait for data that comes later, in milliseconds. */
export const streamTimeout = 5_000;

/** Renders a page as a stream; one that fails before its first byte is rendered again as an error page. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  headers.set("Content-Type", "text/html; charset=utf-8");
  // Whose page it is stands in it: no cache may keep it for another.
  headers.set("Cache-Control", "private, no-cache");
  headers.set(
    "Content-Security-Policy",
    contentSecurityPolicy(nonce, process.env.MAP_TILES_URL, import.meta.env.DEV),
  );
  // Machines read the whole page at once; a person sees its beginning sooner.
  const ready = isbot(request.headers.get("user-agent")) ? "onAllReady" : "onShellReady";
  return new Promise((resolve, reject) => {
    let answered = false;
    let answerStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <PageRequestContext.Provider value={{ id: context.requestId, nonce }}>
        <RemixServer context={page} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
      </PageRequestContext.Provider>,
      {
        nonce,
        [ready]() {
          answered = true;
          const body = new PassThrough();
          body.once("close", () => clearTimeout(timer));
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }));
          pipe(body);
        },
        onShellError(error: unknown) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error: unknown) {
          answerStatus = 500;
          // What fails before the first byte is handed on, and told of there.
          if (answered) tell(error, context);
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** Tells the log what went wrong, unless the visitor has left. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) tell(error, context);
};

const log = createLog("error");

function tell(error: unknown, { requestId }: AppLoadContext): void {
  log.error({ err: error, requestId }, "page failed");
}
