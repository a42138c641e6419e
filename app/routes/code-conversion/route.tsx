import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { dayOf } from "#app/domain/calendar";
import { type Conversion, proposeConversion } from "#app/domain/catalogue/conversion";
import { codeOn } from "#app/domain/catalogue/performance-code";
import { readOwnCodes } from "#app/exchange/own-code-csv.server";
import { keepConversion } from "#app/features/catalogue/keep-conversion.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { decidedIn, decisionsFile } from "#app/routes/code-conversion/decisions.server";
import { Proposals } from "#app/routes/code-conversion/proposals";
import { readConversions } from "#db/queries/code-conversion.server";
import { performanceCodes } from "#db/queries/performance-code.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Where an organisation turns its own list of codes into the national one; what it decided is kept for the next time. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-catalogue");
  const codes = await performanceCodes(viewer, context.store.db);
  const texts = textsFor(language, "code-request");
  const kept = await readConversions(viewer, context.store.db);
  const today = dayOf(viewer.now);
  return {
    texts,
    title: translator(texts["code-request"] ?? {}, language)("convert.title"),
    kept: shown(proposeConversion([...kept.values()], codes, today, kept)),
    codes: [...codes.values()].flatMap((versions) => {
      const version = codeOn(versions, today);
      return version ? [{ value: version.code, label: `${version.code} ${version.label[language]}` }] : [];
    }),
  };
}

const shown = (all: readonly Conversion[]) =>
  all.map(({ national, ...each }) => ({ ...each, national: national?.code ?? "" }));

/** Proposes for an uploaded list, or answers the decisions as a file. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "see-catalogue");
  const { viewer, language } = visitor;
  const form = await request.formData();
  const say = translator(textsFor(language, "code-request")["code-request"] ?? {}, language);
  const catalogue = await performanceCodes(viewer, context.store.db);
  const today = dayOf(viewer.now);
  if (form.has("lines")) {
    const decided = decidedIn(form, catalogue, today);
    if (!decided) return data({ problem: say("refused.form") }, 400);
    await keepConversion(context.store, deedOf(visitor, context), viewer, decided);
    return decisionsFile(decided, catalogue, { say, language, today });
  }
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return data({ problem: say("convert.refused.none") }, 400);
  const read = readOwnCodes(new Uint8Array(await file.arrayBuffer()));
  if ("fault" in read)
    return data({ problem: say(`convert.refused.${read.fault.key}`, read.fault.values) }, 400);
  const kept = await readConversions(viewer, context.store.db);
  return data({ proposals: shown(proposeConversion(read.lines, catalogue, today, kept)) });
}

export default function CodeConversion() {
  const { title, codes, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("code-request");
  const found = answer && "proposals" in answer ? answer.proposals : kept;
  return (
    <div className="page">
      <PageHead title={title}>{text("convert.say")}</PageHead>
      {answer && "problem" in answer && <Notice kind="error">{answer.problem}</Notice>}
      <Form method="post" encType="multipart/form-data">
        <Field name="file" type="file" accept=".csv,text/csv" label={text("convert.file")} />
        <button type="submit" className="button">
          {text("convert.propose")}
        </button>
      </Form>
      {found.length > 0 && (
        <Proposals key={found === kept ? "kept" : "new"} proposals={found} codes={codes} />
      )}
      <p className="ways">
        <Link to="/codes">{text("way.codes")}</Link>
        <Link to="/codes/requests">{text("way.requests")}</Link>
      </p>
    </div>
  );
}
