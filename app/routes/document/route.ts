import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { dispositionOf, documentTypes } from "#app/domain/document";
import { recordDownload } from "#app/features/documents/record-download.server";
import { bytesOf } from "#db/documents.server";
import { documentFor } from "#db/queries/document.server";

/**
 * The bytes of a document, to keep; with `?view` to look at, where its type allows. Who may not have it gets 404, as
 * for one that does not exist.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const { db } = context.store;
  const document = await documentFor(visitor.viewer, db, params.id ?? "");
  if (!document) {
    requireSignIn(visitor);
    throw new Response(null, { status: 404 });
  }
  const { mime, opens } = documentTypes[document.type];
  const inline = opens && new URL(request.url).searchParams.has("view");
  const headers = {
    "Content-Type": mime,
    "Content-Disposition": dispositionOf(document.name, inline),
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    ETag: `"${document.sha256}"`,
    // Whose it is can change, so it is asked every time.
    "Cache-Control": "private, no-cache, no-transform",
  };
  if (request.headers.get("If-None-Match") === headers.ETag)
    return new Response(null, { status: 304, headers });
  // What was published is for everybody: nobody is told who read it.
  if (document.thing !== "policy") await recordDownload(context.store, deedOf(visitor, context), document);
  const body = createReadableStreamFromReadable(
    Readable.from(bytesOf(db, document.blob, document.seal ?? undefined)),
  );
  return new Response(body, { headers: { ...headers, "Content-Length": String(document.size) } });
}
