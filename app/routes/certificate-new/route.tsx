import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useId } from "react";
import { uuidv7 } from "uuidv7";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { CertificateFields } from "#app/components/certificate-fields";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { may } from "#app/domain/permission";
import { disciplinesKnown } from "#app/features/certificates/read-certificates.server";
import { addCertificate } from "#app/features/certificates/state-certificate.server";
import { takeForm } from "#app/features/certificates/take-form.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import styles from "#app/styles/season.css?url";
import { allProviders, candidateById } from "#db/queries/organisation.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** An empty certificate; for a provider with its own name and number filled in. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "state-certificates");
  const { db } = context.store;
  const isInsurer = may(viewer.roles, "see-season");
  const own = isInsurer ? undefined : await candidateById(viewer, db, viewer.organisation ?? "");
  const texts = textsFor(language, "certificate");
  return {
    key: uuidv7(),
    providers: isInsurer ? (await allProviders(viewer, db)).map(({ id, name }) => ({ id, name })) : [],
    typed: { legalPerson: own?.name ?? "", kvk: own?.kvk ?? "" },
    disciplines: (await disciplinesKnown(viewer, db)).map(({ key, title }) => ({
      key,
      title: title[language],
    })),
    title: translator(texts.certificate ?? {}, language)("new.title"),
    texts,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "state-certificates");
  const { viewer, language } = visitor;
  const { store } = context;
  const form = await request.formData();
  const provider = may(viewer.roles, "see-season") ? String(form.get("provider") ?? "") : viewer.organisation;
  const id = String(form.get("key") ?? "");
  const known = provider === undefined ? undefined : await candidateById(viewer, store.db, provider);
  const taken = takeForm(form, await disciplinesKnown(viewer, store.db), language);
  if (!known || !taken || !/^[0-9a-f-]{36}$/.test(id) || viewer.organisation === undefined)
    throw new Response(null, { status: 400 });
  if (!("terms" in taken)) return data({ ...taken, provider: known.id }, 422);
  await addCertificate(store, deedOf(visitor, context), viewer.organisation, {
    id,
    provider: known.id,
    terms: taken.terms,
  });
  return redirect(`/certificates/${id}?kept`);
}

export default function NewCertificate() {
  const { key, providers, typed, disciplines } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("certificate");
  const id = useId();
  return (
    <div className="page">
      <PageHead title={text("new.title")}>{text("new.say")}</PageHead>
      {answer && <Notice kind="error">{text("problem.title")}</Notice>}
      <Form method="post" className="season-form">
        <input type="hidden" name="key" value={key} />
        {providers.length > 0 && (
          <div className="field">
            <label htmlFor={id}>{text("field.provider")}</label>
            <select id={id} name="provider" defaultValue={answer?.provider}>
              {providers.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <CertificateFields
          typed={answer?.typed ?? typed}
          problems={answer?.problems ?? {}}
          disciplines={disciplines}
        />
        <button className="button" type="submit">
          {text("submit")}
        </button>
      </Form>
      <p className="ways">
        <Link to="/certificates">{text("back")}</Link>
      </p>
    </div>
  );
}
