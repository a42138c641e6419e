import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useId } from "react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { type Column, DataTable } from "#app/components/data-table";
import { Field } from "#app/components/field";
import { LongField } from "#app/components/long-field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { mandateOf } from "#app/domain/increase-request/mandate";
import { type ActProblem, problemsNamed } from "#app/domain/increase-request/problem";
import { may } from "#app/domain/permission";
import { mandateForm } from "#app/features/increase-requests/form";
import { setMandate } from "#app/features/increase-requests/set-mandate.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/increase.css?url";
import { readMandates } from "#db/queries/increase-mandate.server";
import { activePeople } from "#db/queries/person.server";
import { policiesInForce } from "#db/queries/policy.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** How much each buyer may grant alone, for whoever of the insurer decides, signs or sets it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "see-season");
  const { db } = context.store;
  const [people, mandates, policies] = await Promise.all([
    activePeople(viewer, db),
    readMandates(viewer, db),
    policiesInForce(viewer, db),
  ]);
  const ofPolicy = policies.flatMap(({ policy }) => policy.ceiling?.mandate ?? [])[0];
  const buyers = people.filter(({ roles }) => may(roles, "decide-increases"));
  const texts = textsFor(language, "increase");
  return {
    sets: may(viewer.roles, "set-mandates"),
    rows: buyers.map(({ id, name }) => {
      const set = mandates.findLast(({ account }) => account === id);
      return { id, name, cents: mandateOf(mandates, id, ofPolicy), set, fromPolicy: !set && ofPolicy };
    }),
    texts,
    title: translator(texts.increase ?? {}, language)("mandate.title"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "set-mandates");
  const typed = Object.fromEntries(
    [...(await request.formData())].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
  const refuse = (problems: readonly ActProblem[]) => data({ problems, typed }, 400);
  const read = mandateForm.safeParse(typed);
  if (!read.success) return refuse(problemsNamed(read.error.issues.map(({ message }) => message)));
  const { account, amount, reason } = read.data;
  const given = { account, cents: amount, reason };
  const refusal = await setMandate(context.store, deedOf(visitor, context), visitor.viewer, given);
  return refusal ? refuse([refusal]) : redirect("/requests/mandates?done=set");
}

export default function Mandates() {
  const { rows, sets } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("increase");
  const [params] = useSearchParams();
  return (
    <div className="page increase">
      <PageHead title={text("mandate.title")}>{text("mandate.say")}</PageHead>
      {params.get("done") === "set" && !answer && <Notice kind="info">{text("mandate.done")}</Notice>}
      {answer && (
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
        columns={useColumns()}
        rows={rows}
        keyOf={({ id }) => id}
        empty={text("mandate.none")}
      />
      {sets && rows.length > 0 && <MandateForm rows={rows} typed={answer?.typed ?? {}} />}
      <p className="ways">
        <Link to="/requests">{text("list.title")}</Link>
      </p>
    </div>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>["rows"][number];

function useColumns(): Column<Row>[] {
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
  ];
}

function MandateForm({
  rows,
  typed,
}: {
  readonly rows: readonly Row[];
  readonly typed: Record<string, string>;
}) {
  const text = useText("increase");
  const id = useId();
  return (
    <Form className="increase-step" method="post" preventScrollReset>
      <h2>{text("mandate.set")}</h2>
      <div className="field">
        <label htmlFor={id}>{text("mandate.buyer")}</label>
        <select id={id} name="account" defaultValue={typed.account ?? ""}>
          <option value="">{text("mandate.choose")}</option>
          {rows.map((row) => (
            <option key={row.id} value={row.id}>
              {row.name}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={text("mandate.amountField")}
        hint={text("mandate.amountHint")}
        name="amount"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed.amount}
      />
      <LongField rows={3} name="reason" label={text("mandate.reason")} typed={typed.reason} />
      <button className="button" type="submit">
        {text("mandate.submit")}
      </button>
    </Form>
  );
}
