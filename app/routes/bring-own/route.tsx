import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import type { OwnPreview } from "#app/domain/bring-own/place-rows";
import { bringsOwn } from "#app/domain/permission";
import { type OwnLine, type OwnSheetFault, readOwnSheet } from "#app/exchange/own-sheet.server";
import { bringOwn, previewOwn } from "#app/features/bring-own/bring-own.server";
import { carriedRows } from "#app/features/bring-own/form";
import { textsFor } from "#app/i18n/areas.server";
import { fileFaultWords } from "#app/i18n/production/words";
import { type Language, type Translate, translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { namesFor } from "#app/routes/bring-own/names.server";
import { Preview, Problems } from "#app/routes/bring-own/preview";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Where an insurer brings in what it has, on its first day. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "change-ceilings");
  if (!bringsOwn(viewer)) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "bring-own");
  return { texts, title: translator(texts["bring-own"] ?? {}, language)("title") };
}

const countsOf = ({ brought }: OwnPreview) => ({
  count: brought.filter(({ contract }) => contract.isNew).length,
  organisations: brought.filter(({ organisation }) => organisation.isNew).length,
  ceilings: brought.filter(({ ceiling }) => ceiling === "new").length,
});

/** Shows what a sheet would bring, or brings it in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "change-ceilings");
  const { viewer, language } = visitor;
  if (!bringsOwn(viewer)) throw new Response(null, { status: 404 });
  const { store } = context;
  const say = translator(textsFor(language, "bring-own")["bring-own"] ?? {}, language);
  const form = await request.formData();
  const refused = (problem: string) => data({ problem }, 400);
  const names = await namesFor(viewer, store.db);
  if (form.has("rows")) {
    const lines = carriedRows(form.get("rows"));
    if (!lines) return refused(say("sheet.form"));
    const given = { lines, names, ground: say("ground") };
    const answer = await bringOwn(store, deedOf(visitor, context), viewer, given);
    if (!answer) throw new Response(null, { status: 404 });
    return answer.problems.length > 0 ? data({ lines, ...answer }, 400) : data({ done: countsOf(answer) });
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return refused(say("sheet.none"));
  const read = await readOwnSheet(Buffer.from(await file.arrayBuffer()));
  if ("fault" in read) return refused(faultWords(say, language, read.fault));
  const lines: readonly OwnLine[] = read.lines;
  return data({ lines, ...(await previewOwn(viewer, store.db, lines, names)) });
}

function faultWords(say: Translate, language: Language, fault: OwnSheetFault): string {
  if (fault.key !== "unreadable") return say(`sheet.${fault.key}`, fault.values);
  const production = translator(textsFor(language, "production").production ?? {}, language);
  return say("sheet.unreadable", { why: fileFaultWords(production, fault.why) });
}

export default function BringOwn() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("bring-own");
  const shown = answer && "brought" in answer ? answer : undefined;
  return (
    <div className="page contracting">
      <PageHead title={title}>{text("say")}</PageHead>
      <p className="soft">{text("say.production")}</p>
      {answer && "problem" in answer && <Notice kind="error">{answer.problem}</Notice>}
      {answer && "done" in answer && <Notice kind="info">{text("done", answer.done)}</Notice>}
      <p className="ways">
        <a href="/start/own/template" download>
          {text("template")}
        </a>
      </p>
      <Form method="post" encType="multipart/form-data">
        <Field name="file" type="file" accept=".xlsx,.csv" label={text("file")} />
        <button type="submit" className="button">
          {text("preview")}
        </button>
      </Form>
      {shown && shown.problems.length > 0 && <Problems problems={shown.problems} />}
      {shown && shown.problems.length === 0 && <Preview brought={shown.brought} lines={shown.lines} />}
      <p className="ways">
        <Link to="/ceilings">{text("way.ceilings")}</Link>
        <Link to="/production">{text("way.production")}</Link>
      </p>
    </div>
  );
}
