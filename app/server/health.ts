import type { RequestHandler } from "express";
import type { Mode } from "#app/domain/mode";
import type { Store } from "#db/store.server";

const PATIENCE_MS = 2_000;

/** Answers whether the server can work: 200 with the number of migrations, 503 when the database does not answer. */
export const health =
  (store: Store, mode: Mode): RequestHandler =>
  async (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    const migrations = await within(PATIENCE_MS, store.migrations()).catch(() => undefined);
    if (migrations === undefined) response.status(503).json({ up: true, database: "does not answer", mode });
    else response.json({ up: true, database: "answers", migrations, mode });
  };

/** What `work` gives, or a rejection when it takes longer than `ms` milliseconds. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
