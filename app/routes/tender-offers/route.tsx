import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ActForm } from "#app/components/act-form";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { givenFiles } from "#app/exchange/given-file.server";
import { offersForm, typedFields } from "#app/features/contracting/form";
import { offerAgreements } from "#app/features/contracting/offer-agreements.server";
import { refusalWriter } from "#app/features/contracting/refused.server";
import { useText } from "#app/i18n/use-text";
import { offersPage } from "#app/routes/tender-offers/load.server";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Offering agreements on the same terms to everyone who qualified in the open tender, or to some of them. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const page = await offersPage(visitor, context.store.db, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "contract");
  const given = await request.formData();
  const write = refusalWriter(visitor.language, given);
  const read = offersForm.safeParse(typedFields(given));
  if (!read.success) return data(write.issues(read.error), 400);
  const { chosen, language, ...terms } = read.data;
  const made = { chosen, language, terms, files: await givenFiles(given) };
  const answer = await offerAgreements(context.store, deedOf(visitor, context), visitor.viewer, made);
  if (!answer) throw new Response(null, { status: 404 });
  if ("files" in answer) return data(write.files(answer.files), 400);
  if ("refused" in answer) return data(write.keys(answer.refused), 400);
  const { searchParams } = new URL(request.url);
  return redirect(`/tender/offers?year=${searchParams.get("year") ?? ""}&offered=${answer.offered}`);
}

export default function TenderOffers() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("contracting");
  const [params] = useSearchParams();
  const { title, year, open, startsOn, endsOn } = page;
  return (
    <div className="page contracting">
      <PageHead title={title}>{text(open.length > 0 ? "offers.say" : "offers.none")}</PageHead>
      {!refused && params.has("offered") && (
        <Notice kind="info">{text("offers.done", { count: Number(params.get("offered")) || 0 })}</Notice>
      )}
      {open.length > 0 && (
        <ActForm
          key={open.length}
          open
          title={text("offer.form")}
          hidden={{}}
          refused={refused}
          submit={text("offers.submit")}
          fields={[
            {
              ...{ name: "chosen", kind: "several", label: text("offers.to"), options: open },
              chosen: open.map(({ value }) => value),
            },
            { name: "startsOn", kind: "day", label: text("field.startsOn"), value: startsOn },
            { name: "endsOn", kind: "day", label: text("field.endsOn"), value: endsOn },
            { name: "answerBy", kind: "day", label: text("offer.field.answerBy") },
            {
              ...{ name: "files", kind: "files", label: text("offer.field.files") },
              hint: text("offer.field.filesHint"),
            },
            {
              ...{
                name: "language",
                kind: "one-of",
                label: text("offer.field.language"),
                value: page.letters,
              },
              options: (["nl", "en"] as const).map((value) => ({
                value,
                label: text(`offer.language.${value}`),
              })),
            },
          ]}
        />
      )}
      <p className="ways">
        <Link to={`/tender/lots?year=${year}`}>{text("offers.back")}</Link>
      </p>
    </div>
  );
}
