import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { deedOf, requireAct, requireSignIn, visit } from "#app/auth/viewer.server";
import { CertificateFields } from "#app/components/certificate-fields";
import { DatesHere } from "#app/components/dates-here";
import { EffectTable } from "#app/components/effect-table";
import { FileLinks } from "#app/components/file-links";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { Upload } from "#app/components/upload";
import { dayOf } from "#app/domain/calendar";
import { disciplinesKnown } from "#app/features/certificates/read-certificates.server";
import { recordOnCertificate } from "#app/features/certificates/state-certificate.server";
import { takeForm } from "#app/features/certificates/take-form.server";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { readOne } from "#app/routes/certificate/one.server";
import { takeTurn } from "#app/routes/certificate/turn.server";
import { TurnForm } from "#app/routes/certificate/turn-form";
import documentStyles from "#app/styles/documents.css?url";
import styles from "#app/styles/season.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "stylesheet", href: documentStyles },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** One certificate with its history and its file; those one may not see do not exist. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const one = await readOne(visitor, context.store.db, params.id ?? "");
  if (!one) throw new Response(null, { status: 404 });
  return { ...one, kept: new URL(request.url).searchParams.has("kept") };
}

/** States it anew, or tells that it was suspended, counts again or was withdrawn. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "state-certificates");
  const { viewer, language } = visitor;
  const { store } = context;
  const id = params.id ?? "";
  const form = await request.formData();
  const deed = deedOf(visitor, context);
  const back = `/certificates/${id}?kept`;
  if (form.get("act") !== "state") {
    const turn = takeTurn(form);
    if (!turn) return data({ turn: true as const }, 422);
    if (!(await recordOnCertificate(store, deed, viewer, { id, ...turn })))
      throw new Response(null, { status: 404 });
    return redirect(back);
  }
  const taken = takeForm(form, await disciplinesKnown(viewer, store.db), language);
  if (!taken) throw new Response(null, { status: 400 });
  if (!("terms" in taken)) return data(taken, 422);
  const fact = { kind: "stated" as const, ...taken.terms };
  const done = await recordOnCertificate(store, deed, viewer, { id, day: dayOf(viewer.now), fact });
  if (!done) throw new Response(null, { status: 404 });
  return redirect(back);
}

export default function OneCertificate() {
  const {
    id,
    title,
    state,
    terms,
    provider,
    history,
    files,
    mayChange,
    disciplines,
    kept,
    today,
    rests,
    ...page
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("certificate");
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const wrong = answer && "problems" in answer ? answer : undefined;
  const day = (value: typeof today) => formatDay(value, language);
  const term = { from: day(terms.validFrom), through: day(terms.validThrough) };
  return (
    <div className="page">
      <PageHead title={title} above={<Link to={`/providers/${provider.id}`}>{provider.name}</Link>}>
        {text("one.say", { state: text(`state.${state}`), ...term })}
      </PageHead>
      {wrong && <Notice kind="error">{text("problem.title")}</Notice>}
      {answer && "turn" in answer && <Notice kind="error">{text("turn.missing")}</Notice>}
      {!answer && kept && <Notice kind="info">{text("kept")}</Notice>}
      <DatesHere dates={page.dates} now={page.now} />
      <section aria-labelledby="files">
        <h2 id="files">{text("documents.title")}</h2>
        <FileLinks files={files} empty={text("documents.empty")} />
        {mayChange && (
          <form method="post" action="/documents" encType="multipart/form-data" className="document-add">
            <input type="hidden" name="to" value={`/certificates/${id}`} />
            <input type="hidden" name="certificate" value={id} />
            <Upload address="/documents/upload" onAdded={revalidate} />
          </form>
        )}
      </section>
      <section aria-labelledby="rests">
        <h2 id="rests">{text("rests.title")}</h2>
        <EffectTable effects={rests} caption={text("rests.caption")} empty={text("rests.none")} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{text("history.title")}</h2>
        <ul>
          {history.map(({ key, on, sentence }) => (
            <li key={key}>
              <Day day={on} style="dated" />: {sentence}
            </li>
          ))}
        </ul>
      </section>
      {mayChange && <TurnForm today={today} />}
      {mayChange && (
        <details open={wrong !== undefined}>
          <summary>{text("restate")}</summary>
          <Form method="post" className="season-form">
            <p className="soft">{text("restate.say")}</p>
            <CertificateFields
              typed={wrong?.typed ?? terms}
              problems={wrong?.problems ?? {}}
              disciplines={disciplines}
            />
            <button className="button" type="submit" name="act" value="state">
              {text("submit")}
            </button>
          </Form>
        </details>
      )}
      <p className="ways">
        <Link to="/certificates">{text("back")}</Link>
      </p>
    </div>
  );
}
