import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ActForm } from "#app/components/act-form";
import { PageHead } from "#app/components/page-head";
import { givenFiles } from "#app/exchange/given-file.server";
import { offerForm, typedFields } from "#app/features/contracting/form";
import { offerAgreement } from "#app/features/contracting/offer-agreement.server";
import { refusalWriter } from "#app/features/contracting/refused.server";
import { useText } from "#app/i18n/use-text";
import { offerPage } from "#app/routes/tender-offer/load.server";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.provider ?? ""} · Plafondkaart` },
];

/** Offering an agreement to a provider that qualified in the open tender, for all its lots of one area. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const page = await offerPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const { viewer } = visitor;
  const given = await request.formData();
  const write = refusalWriter(visitor.language, given);
  const read = offerForm.safeParse(typedFields(given));
  if (!read.success) return data(write.issues(read.error), 400);
  const { id, language, ...offer } = read.data;
  const made = { id, offer, language, files: await givenFiles(given) };
  const deed = deedOf(visitor, context);
  const answer = await offerAgreement(context.store, deed, viewer, params.id ?? "", made);
  if (!answer) throw new Response(null, { status: 404 });
  if ("files" in answer) return data(write.files(answer.files), 400);
  if ("refused" in answer) return data(write.keys(answer.refused), 400);
  return redirect(`/agreements/${answer.entered}?done=offered`);
}

export default function TenderOffer() {
  const page = useLoaderData<typeof loader>();
  const text = useText("contracting");
  const { provider, region, year, id, lots } = page;
  return (
    <div className="page contracting">
      <PageHead title={text("offer.title")} above={text("offer.above", { provider, region, year })}>
        {text(lots.length > 0 ? "offer.say" : "offer.none")}
      </PageHead>
      {lots.length > 0 && <Offer />}
      <p className="ways">
        <Link to={`/tender/registrations/${id}`}>{text("offer.back")}</Link>
      </p>
    </div>
  );
}

function Offer() {
  const { offer, lots, startsOn, endsOn, letters } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("contracting");
  return (
    <ActForm
      open
      title={text("offer.form")}
      hidden={{ id: offer }}
      refused={refused}
      submit={text("offer.submit")}
      fields={[
        {
          ...{ name: "lots", kind: "several", label: text("field.lots"), options: lots },
          chosen: lots.map(({ value }) => value),
        },
        { name: "startsOn", kind: "day", label: text("field.startsOn"), value: startsOn },
        { name: "endsOn", kind: "day", label: text("field.endsOn"), value: endsOn },
        { name: "answerBy", kind: "day", label: text("offer.field.answerBy") },
        {
          ...{ name: "files", kind: "files", label: text("offer.field.files") },
          hint: text("offer.field.filesHint"),
        },
        {
          ...{ name: "language", kind: "one-of", label: text("offer.field.language"), value: letters },
          options: (["nl", "en"] as const).map((value) => ({
            value,
            label: text(`offer.language.${value}`),
          })),
        },
      ]}
    />
  );
}
