import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireAct, visit } from "#app/auth/viewer.server";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { dayOf } from "#app/domain/calendar";
import { proposeConversion } from "#app/domain/catalogue/conversion";
import { codeOn } from "#app/domain/catalogue/performance-code";
import { readOwnCodes } from "#app/exchange/own-code-csv.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { decisionsFile } from "#app/routes/code-conversion/decisions.server";
import { Proposals } from "#app/routes/code-conversion/proposals";
import { performanceCodes } from "#db/queries/performance-code.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Where an organisation turns its own list of codes into the national one; nothing of it is kept. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-catalogue");
  const codes = await performanceCodes(viewer, context.store.db);
  const texts = textsFor(language, "code-request");
  const today = dayOf(viewer.now);
  return {
    texts,
    title: translator(texts["code-request"] ?? {}, language)("convert.title"),
    codes: [...codes.values()].flatMap((versions) => {
      const version = codeOn(versions, today);
      return version ? [{ value: version.code, label: `${version.code} ${version.label[language]}` }] : [];
    }),
  };
}

/** Proposes for an uploaded list, or answers the decisions as a file. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-catalogue");
  const form = await request.formData();
  const say = translator(textsFor(language, "code-request")["code-request"] ?? {}, language);
  const catalogue = await performanceCodes(viewer, context.store.db);
  const today = dayOf(viewer.now);
  if (form.has("lines")) return decisionsFile(form, catalogue, { say, language, today });
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return data({ problem: say("convert.refused.none") }, 400);
  const read = readOwnCodes(new Uint8Array(await file.arrayBuffer()));
  if ("fault" in read)
    return data({ problem: say(`convert.refused.${read.fault.key}`, read.fault.values) }, 400);
  const proposals = proposeConversion(read.lines, catalogue, today).map(({ national, ...each }) => ({
    ...{ ...each, national: national?.code ?? "" },
  }));
  return data({ proposals });
}

export default function CodeConversion() {
  const { title, codes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("code-request");
  const found = answer && "proposals" in answer ? answer.proposals : undefined;
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
      {found && <Proposals proposals={found} codes={codes} />}
      <p className="ways">
        <Link to="/codes">{text("way.codes")}</Link>
        <Link to="/codes/requests">{text("way.requests")}</Link>
      </p>
    </div>
  );
}
