import { randomUUID } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { type RateLimitRequestHandler, rateLimit } from "express-rate-limit";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import { withoutSecret } from "#app/domain/account-token";
import { documentLimit } from "#app/domain/document";
import { answer } from "#app/server/answer";

/** Gives every request a number, sent back in `X-Request-Id`. A visitor's own is never taken over. */
export const numbered: RequestHandler = (_request, response, next) => {
  response.locals.requestId = randomUUID();
  response.setHeader("X-Request-Id", response.locals.requestId);
  next();
};

/** One line for each request: number, method, path and status. No query, address, cookie, mail address or secret of a link. */
export const logged = (log: Logger): RequestHandler =>
  pinoHttp({
    logger: log,
    quietReqLogger: true,
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? "error" : "info"),
    genReqId: (_request, response) => String(response.getHeader("x-request-id")),
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({
        method,
        path: withoutSecret(url.split("?")[0] ?? ""),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  });

/** Refuses an address whose signs stand for no text, which no page could read. */
export const readable: RequestHandler = (request, response, next) => {
  try {
    decodeURIComponent(request.path);
    next();
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    answer(response, 400, "unreadable");
  }
};

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something comes from a page of this site: by Sec-Fetch-Site where the
 * browser sends it, else by Origin against Host. A request without cookies cannot act for anyone and may pass
 * when it carries a bearer token.
 */
function comesFromHere(request: Request): boolean {
  if (safeMethods.has(request.method)) return true;
  if (!request.get("cookie") && request.get("authorization")?.startsWith("Bearer ")) return true;
  const site = request.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = request.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const forwarded = request.app.get("trust proxy") ? request.get("x-forwarded-host") : undefined;
  return [request.get("host"), forwarded].includes(new URL(origin).host);
}

/** Refuses what another website's page makes a visitor's browser send. */
export const fromHere: RequestHandler = (request, response, next) => {
  if (comesFromHere(request)) next();
  else answer(response, 403, "foreign");
};

const MOST_BYTES = 1_000_000;
/** The places that take files: documents, production, requests, and blocks of a thread with what is attached to them. */
const takesFiles = (path: string): boolean =>
  /^\/documents(\/upload)?$|^(\/api)?\/production$|^\/ceilings\/[^/]+\/increase$|^\/threads\/[^/]+\/[^/]+$/.test(
    path,
  );

/** Refuses bodies that are too large or of unknown length, before a byte is read. */
export const bounded: RequestHandler = (request, response, next) => {
  const length = request.get("content-length");
  const most = takesFiles(request.path) ? documentLimit.form : MOST_BYTES;
  if (safeMethods.has(request.method)) next();
  else if (length === undefined && request.get("transfer-encoding")) answer(response, 411, "lengthMissing");
  else if (Number(length ?? 0) > most) answer(response, 413, "tooLarge", { most: `${most / 1_000_000} MB` });
  else next();
};

/** Limits how many requests one address makes in a minute. */
export const limited = (requestsPerMinute: number): RateLimitRequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, response) => answer(response, 429, "tooMany"),
  });
