import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { deedOf, requireAct, type Visit, visit } from "#app/auth/viewer.server";
import { dayOf, startOf } from "#app/domain/calendar";
import { dispositionOf } from "#app/domain/document";
import { findRegion } from "#app/domain/region";
import { renderPaper } from "#app/exchange/letter/frame.server";
import { placeFor } from "#app/features/documents/place.server";
import { letterForm } from "#app/features/letters/form";
import { sendLetter } from "#app/features/letters/send-letter.server";
import { readMap } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { regionPage } from "#app/routes/region/load.server";
import { reportBlocks } from "#app/routes/region/report.server";
import { partiesOf } from "#db/queries/letter.server";
import type { Db } from "#db/store.server";

/** How a region stands on the day of the URL, as a report in PDF with the words of its page. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const read = await readReport(visitor, context.store.db, request, params.code ?? "");
  const { page, paper, say } = read;
  const { day, year, region } = page;
  const reference = say("report.reference", { code: region.code, year, day });
  const moment = startOf(dayOf(visitor.viewer.now));
  const bytes = await renderPaper({ ...paper, reference, moment });
  const name = `${say("report.file", { code: region.code, year, day })}.pdf`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": dispositionOf(name, false),
      "Cache-Control": "private, no-store",
    },
  });
}

/** Sends what is public of the region as a letter to the lead party of an agreement: never what others offered. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "add-documents");
  const { store } = context;
  const { viewer } = visitor;
  const asked = letterForm.safeParse(Object.fromEntries(await request.formData()));
  if (!asked.success) throw new Response(null, { status: 400 });
  const place = await placeFor(viewer, store.db, asked.data);
  const region = place?.region;
  if (!place || region === undefined || region !== params.code) throw new Response(null, { status: 404 });
  const anyone = { ...visitor, viewer: { roles: [], now: viewer.now } };
  const { page, paper, say } = await readReport(anyone, store.db, request, region);
  const { holder: insurer, thingId: contract, provider } = place;
  const receiver = (await partiesOf(viewer, store.db, [provider])).get(provider);
  const opening = say("letter.opening", { region: page.region.name });
  const answer = await sendLetter(store, deedOf(visitor, context), viewer, {
    id: asked.data.letter,
    paper: {
      ...paper,
      to: { name: receiver?.name ?? provider, lines: receiver?.lines ?? [] },
      blocks: [{ kind: "paragraph", text: opening }, ...paper.blocks],
    },
    insurer,
    contract,
    provider,
    region,
  });
  if ("sent" in answer) return redirect(`/regions/${region}?year=${page.year}&day=${page.day}#documents`);
  const day = formatDay(dayOf(answer.at), visitor.language);
  const words = say("refused.sent", { day, reference: answer.reference });
  return new Response(`${words}\n`, {
    status: 409,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}

/** @throws Response 404 in words when there is no such region. */
async function readReport(visitor: Visit, db: Db, request: Request, code: string) {
  const { viewer, language } = visitor;
  const { searchParams } = new URL(request.url);
  const say = translator(textsFor(language, "letter").letter ?? {}, language);
  const read = await readMap(viewer, db, searchParams);
  const region = read && findRegion(read.regions, code);
  if (!region) throw new Response(say("report.unknown", { sought: code }), { status: 404 });
  const page = await regionPage(read, region, visitor, db, searchParams);
  const { insurer } = read.version;
  const parties = await partiesOf(viewer, db, [insurer]);
  const { name, lines, fictional } = parties.get(insurer) ?? { name: insurer, lines: [], fictional: false };
  const paper = {
    language,
    from: { name, lines },
    title: say("report.title", { region: region.name, year: page.year }),
    blocks: reportBlocks(page, language, viewer.now),
    fictional,
  };
  return { page, paper, say };
}
