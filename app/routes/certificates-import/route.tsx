import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { deedOf, requireAct, type SignedIn, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { may } from "#app/domain/permission";
import { certificateColumns } from "#app/exchange/certificate-csv.server";
import { importCertificates } from "#app/features/certificates/import-certificates.server";
import { disciplinesKnown } from "#app/features/certificates/read-certificates.server";
import { textsFor } from "#app/i18n/areas.server";
import { daysInWords } from "#app/i18n/certificate/days-in-words";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

function requireInsurer(
  visitor: SignedIn,
): SignedIn & { readonly viewer: { readonly organisation: string } } {
  const { viewer } = visitor;
  const { organisation } = viewer;
  if (organisation === undefined || !may(viewer.roles, "see-season"))
    throw new Response(null, { status: 404 });
  return { ...visitor, viewer: { ...viewer, organisation } };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = requireInsurer(requireAct(await visit(request, context), "state-certificates"));
  const texts = textsFor(language, "certificate");
  return {
    columns: certificateColumns.join(", "),
    title: translator(texts.certificate ?? {}, language)("import.title"),
    texts,
  };
}

/** Reads in a list for the viewer's insurer: whole, or not at all. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireInsurer(requireAct(await visit(request, context), "state-certificates"));
  const { viewer, language } = visitor;
  const { store } = context;
  const say = translator(textsFor(language, "certificate").certificate ?? {}, language);
  const form = await request.formData().catch(() => undefined);
  const file = form?.get("file");
  if (!file || typeof file === "string" || file.size === 0)
    return data({ refused: [say("import.none")] }, 422);
  const answer = await importCertificates(store, deedOf(visitor, context), viewer, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    known: await disciplinesKnown(viewer, store.db),
    holder: viewer.organisation,
  });
  if ("count" in answer) return data({ done: say("import.done", { count: answer.count }) });
  if ("fault" in answer)
    return data({ refused: [say(`import.${answer.fault.key}`, answer.fault.values)] }, 422);
  const lines = answer.problems.map(({ line, field, key, values }) =>
    say("import.line", { line, field, why: say(key, daysInWords(values, language)) }),
  );
  return data({ refused: lines }, 422);
}

export default function ImportCertificates() {
  const { columns, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("certificate");
  const id = useId();
  return (
    <div className="page">
      <PageHead title={title}>{text("import.say", { columns })}</PageHead>
      {answer && "done" in answer && <Notice kind="info">{answer.done}</Notice>}
      {answer && "refused" in answer && (
        <Notice kind="error">
          <p>{text("import.refused")}</p>
          <ul>
            {answer.refused.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form method="post" encType="multipart/form-data" className="season-form">
        <div className="field">
          <label htmlFor={id}>{text("import.file")}</label>
          <input id={id} type="file" name="file" accept=".csv,text/csv" />
        </div>
        <button className="button" type="submit">
          {text("import.submit")}
        </button>
      </Form>
      <p className="ways">
        <Link to="/certificates">{text("back")}</Link>
      </p>
    </div>
  );
}
