import type { ActionFunctionArgs } from "@remix-run/node";
import { requireProgram } from "#app/auth/bearer.server";
import { fileLimit } from "#app/domain/production/batch";
import { ProductionRefused } from "#app/exchange/production/file";
import { batchOf } from "#app/features/production/batch-of.server";
import { deliverFile } from "#app/features/production/deliver-file.server";
import { textsFor } from "#app/i18n/areas.server";
import { fileFaultWords } from "#app/i18n/production/words";
import { translator } from "#app/i18n/text";

const LONGEST_NAME = 120;

/** There is nothing to read here: deliveries have addresses of their own. */
export const loader = () => Response.json({ method: "POST" }, { status: 405, headers: { Allow: "POST" } });

/**
 * Takes production of a program: JSON, CSV or XLSX as its body. It is looked through at once and judged line by line
 * afterwards, as a file that a person delivers; `location` tells where to read what became of it.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, deed, language } = await requireProgram(request, context);
  const { store } = context;
  const { searchParams } = new URL(request.url);
  const say = translator(textsFor(language, "production").production ?? {}, language);
  const refuse = (status: number, problem: string, fault?: object) =>
    Response.json({ problem, ...fault }, { status });
  const of = await batchOf(store, viewer, Object.fromEntries(searchParams));
  if (!of) return refuse(422, say("deliver.noInsurer"));
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > fileLimit) return refuse(413, say("file.too-large", { most: fileLimit / 1_000_000 }));
  const name = (searchParams.get("name") ?? "production.json").slice(-LONGEST_NAME);
  try {
    const { number, next } = await deliverFile(store, deed, of, { name, bytes });
    const location = `/api/production/${number}`;
    return Response.json({ number, next, location }, { status: 202, headers: { Location: location } });
  } catch (error) {
    if (!(error instanceof ProductionRefused)) throw error;
    return refuse(422, fileFaultWords(say, error.reason), error.reason);
  }
}
