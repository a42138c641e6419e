import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { MadeFrom, StaleForm } from "#app/components/stale-form";
import { Moment } from "#app/components/time";
import { mandateOf } from "#app/domain/increase-request/mandate";
import { type ActProblem, problemsNamed } from "#app/domain/increase-request/problem";
import { may } from "#app/domain/permission";
import type { Stale } from "#app/domain/stale-form";
import { type EditedForm, readEdited } from "#app/exchange/edited-form.server";
import { mandateForm } from "#app/features/increase-requests/form";
import { mandateFields, setMandate } from "#app/features/increase-requests/set-mandate.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/increase.css?url";
import { readMandates } from "#db/queries/increase-mandate.server";
import { activePeople } from "#db/queries/person.server";
import { policiesOwn } from "#db/queries/policy.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Why a mandate was not set, with what was typed. */
type MandateAnswer = {
  readonly problems: readonly ActProblem[];
  readonly typed: Readonly<Record<string, string>>;
  readonly stale?: Stale;
  readonly entries?: EditedForm["typed"];
};

/** How much each buyer may grant alone, for whoever of the insurer decides, signs or sets it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-season");
  const { db } = context.store;
  const [people, mandates, policies] = await Promise.all([
    activePeople(viewer, db),
    readMandates(viewer, db),
    policiesOwn(viewer, db),
  ]);
  const ofPolicy = policies.flatMap(({ policy }) => policy.ceiling?.mandate ?? [])[0];
  const buyers = people.filter(({ roles }) => may(roles, "decide-increases"));
  const texts = textsFor(language, "increase", "stale");
  return {
    sets: may(viewer.roles, "set-mandates"),
    rows: buyers.map(({ id, name }) => {
      const set = mandates.findLast(({ account }) => account === id);
      const cents = mandateOf(mandates, id, ofPolicy);
      return { id, name, cents, set, fromPolicy: !set && ofPolicy, fields: mandateFields(set?.cents) };
    }),
    texts,
    title: translator(texts.increase ?? {}, language)("mandate.title"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "set-mandates");
  const edited = readEdited(await request.formData());
  const typed = Object.fromEntries(edited.typed);
  const refuse = (problems: readonly ActProblem[]) => data<MandateAnswer>({ problems, typed }, 400);
  const read = mandateForm.safeParse(typed);
  if (!read.success) return refuse(problemsNamed(read.error.issues.map(({ message }) => message)));
  const { account, amount, reason } = read.data;
  const given = { account, cents: amount, reason };
  const { viewer } = visitor;
  const set = await setMandate(context.store, deedOf(visitor, context), viewer, given, edited.madeFrom);
  if (typeof set === "object")
    return data<MandateAnswer>({ problems: [], typed, stale: set, entries: edited.typed }, 409);
  return set ? refuse([set]) : redirect("/requests/mandates?done=set");
}

export default function Mandates() {
  const { rows, sets } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("increase");
  const [params] = useSearchParams();
  const buyer = answer?.typed.account ?? params.get("buyer");
  const chosen = rows.find(({ id }) => id === buyer);
  return (
    <div className="page increase">
      <PageHead title={text("mandate.title")}>{text("mandate.say")}</PageHead>
      {params.get("done") === "set" && !answer && <Notice kind="info">{text("mandate.done")}</Notice>}
      {answer && answer.problems.length > 0 && (
        <Notice kind="error">
          <ul>
            {answer.problems.map((problem) => (
              <li key={problem}>{text(`refused.${problem}`)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <DataTable
        caption={text("mandate.title")}
        captionHeardOnly
        columns={useColumns(sets)}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("mandate.none")}
      />
      {sets && chosen && <MandateForm row={chosen} answer={answer} />}
      <p className="ways">
        <Link to="/requests">{text("list.title")}</Link>
      </p>
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

function useColumns(sets: boolean): Column<Row>[] {
  const text = useText("increase");
  const language = useLanguage();
  return [
    { key: "buyer", head: text("mandate.buyer"), cell: ({ name }) => name },
    {
      key: "amount",
      head: text("mandate.amount"),
      numeric: true,
      cell: ({ cents }) => (cents === undefined ? text("mandate.any") : formatCents(cents, language)),
    },
    {
      key: "reason",
      head: text("mandate.reason"),
      cell: ({ set, fromPolicy }) =>
        set?.reason ?? (fromPolicy ? text("mandate.policy") : text("mandate.unset")),
    },
    {
      key: "since",
      head: text("mandate.since"),
      cell: ({ set }) => set && <Moment at={set.recordedAt} style="dated" />,
    },
    ...(sets
      ? [
          {
            key: "set",
            head: text("mandate.act"),
            cell: ({ id, name }: Row) => (
              <Link to={`/requests/mandates?buyer=${id}`} aria-label={text("mandate.setOf", { name })}>
                {text("mandate.submit")}
              </Link>
            ),
          },
        ]
      : []),
  ];
}

type MandateFormProps = { readonly row: Row; readonly answer: MandateAnswer | undefined };

/** Sets the mandate of one buyer, or shows what a colleague set meanwhile. */
function MandateForm({ row, answer }: MandateFormProps) {
  const text = useText("increase");
  const typed = answer?.typed ?? {};
  const { amount = [""] } = row.fields;
  if (answer?.stale)
    return (
      <StaleForm
        stale={answer.stale}
        typed={answer.entries ?? []}
        label={() => text("mandate.amountField")}
        action="/requests/mandates"
      />
    );
  return (
    <Form className="increase-step" method="post" action="/requests/mandates" preventScrollReset>
      <h2>{text("mandate.setOf", { name: row.name })}</h2>
      <MadeFrom fields={row.fields} />
      <input type="hidden" name="account" value={row.id} />
      <Field
        label={text("mandate.amountField")}
        hint={text("mandate.amountHint")}
        name="amount"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed.amount ?? amount[0]}
      />
      <LongField rows={3} name="reason" label={text("mandate.reason")} typed={typed.reason} />
      <button className="button" type="submit">
        {text("mandate.submit")}
      </button>
    </Form>
  );
}
