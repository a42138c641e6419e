import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { dispositionOf, documentTypes } from "#app/domain/document";
import { recordDownload } from "#app/features/documents/record-download.server";
import { isLanguage } from "#app/i18n/text";
import { bytesOf } from "#db/documents.server";
import { noteById, notePaper } from "#db/queries/tender-question.server";

/** A note as a paper, for everybody who may read the note: also for who gets a log-in after it was published. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer } = visitor;
  const { db } = context.store;
  const note = await noteById(viewer, db, params.id ?? "");
  const { language } = params;
  const paper = note && isLanguage(language) ? await notePaper(viewer, db, note, language) : undefined;
  if (!paper) throw new Response(null, { status: 404 });
  await recordDownload(context.store, deedOf(visitor, context), paper);
  const body = createReadableStreamFromReadable(Readable.from(bytesOf(db, paper.sha256)));
  return new Response(body, {
    headers: {
      "Content-Type": documentTypes[paper.type].mime,
      "Content-Disposition": dispositionOf(paper.name, false),
      "Content-Length": String(paper.size),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-cache, no-transform",
    },
  });
}
