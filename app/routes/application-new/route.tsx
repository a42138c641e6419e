import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { deedOf, requireAct, type SignedIn, visit } from "#app/auth/viewer.server";
import { type ActField, ActForm } from "#app/components/act-form";
import { PageHead } from "#app/components/page-head";
import {
  declarationsAsked,
  groundKey,
  questionsFor,
  takesApplications,
} from "#app/domain/contracting/application";
import { sendApplication } from "#app/features/contracting/send-application.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { readContent } from "#app/routes/application-new/read-form.server";
import styles from "#app/styles/contracting.css?url";
import { approachesUnder } from "#db/queries/approach.server";
import { policiesInForce } from "#db/queries/policy.server";
import type { Db } from "#db/store.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** @throws Response 404 for a policy that takes no applications now */
async function versionAt({ viewer }: SignedIn, db: Db, id: string) {
  const version = (await policiesInForce(viewer, db)).find((each) => each.id === id);
  if (!version || !takesApplications(version.policy)) throw new Response(null, { status: 404 });
  return version;
}

/** The lots with which the insurer approached the reader's organisation, to begin with. */
async function lotsApproachedFor({ viewer }: SignedIn, db: Db, policy: string): Promise<readonly string[]> {
  const approaches = await approachesUnder(viewer, db, [policy]);
  return approaches.find(({ provider }) => provider === viewer.organisation)?.lots ?? [];
}

/** Asks an agreement in two parts: for what, and then what the policy asks of that. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "register");
  const { language } = visitor;
  const { searchParams } = new URL(request.url);
  const { id, policy } = await versionAt(visitor, context.store.db, searchParams.get("policy") ?? "");
  const asked = searchParams.has("lots")
    ? searchParams.getAll("lots")
    : await lotsApproachedFor(visitor, context.store.db, id);
  const chosen = asked.filter((lot) => policy.lots.some(({ key }) => key === lot));
  const texts = textsFor(language, "application");
  const questions = questionsFor(policy, { lots: chosen, answers: {} });
  return {
    ...{ id, chosen, key: uuidv7(), year: policy.contractYear, policy: policy.title[language] },
    lots: policy.lots.map(({ key, title }) => ({ value: key, label: title[language] })),
    declarations: declarationsAsked(policy, chosen).map(({ key, text, reach }) => ({
      ...{ value: key, label: text?.[language] ?? "", reach },
    })),
    grounds: policy.exclusions.map(({ key, title }) => ({ value: groundKey(key), label: title[language] })),
    questions: questions.map((question) => ({
      ...{ key: question.key, kind: question.kind, title: question.title[language] },
      options:
        question.kind === "choice"
          ? question.options.map(({ key, title }) => ({ value: key, label: title[language] }))
          : [],
    })),
    title: translator(texts.application ?? {}, language)("new.title"),
    texts,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "register");
  const { viewer, language } = visitor;
  const form = await request.formData();
  const say = translator(textsFor(language, "application").application ?? {}, language);
  const { id, policy } = await versionAt(visitor, context.store.db, String(form.get("policy") ?? ""));
  const typed = Object.fromEntries(
    [...new Set(form.keys())].map((name) => {
      const values = form.getAll(name).map(String);
      return [name, name === "declarations" || name === "grounds" ? values : (values[0] ?? "")];
    }),
  );
  const refuse = (...keys: readonly string[]) =>
    data({ typed, problems: keys.map((key) => say(`refused.${key}`)) }, 422);
  const key = String(form.get("key") ?? "");
  if (!/^[0-9a-f-]{36}$/.test(key)) return refuse("form");
  const answer = await sendApplication(context.store, deedOf(visitor, context), viewer, {
    ...{ id: key, policy: id, content: readContent(policy, form) },
  });
  if (!answer) throw new Response(null, { status: 404 });
  return "refused" in answer ? refuse(...answer.refused) : redirect(`/applications/${answer.sent}`);
}

export default function NewApplication() {
  const { title, policy, year, id, lots, chosen } = useLoaderData<typeof loader>();
  const text = useText("application");
  return (
    <div className="page contracting">
      <PageHead title={title}>{text("new.say", { policy, year })}</PageHead>
      <Form method="get" className="policy-form">
        <input type="hidden" name="policy" value={id} />
        <fieldset>
          <legend>{text("new.lots")}</legend>
          {lots.map(({ value, label }) => (
            <p key={value}>
              <label>
                <input type="checkbox" name="lots" value={value} defaultChecked={chosen.includes(value)} />{" "}
                {label}
              </label>
            </p>
          ))}
        </fieldset>
        <button className="button quiet" type="submit">
          {text("new.next")}
        </button>
      </Form>
      {chosen.length > 0 && <What />}
      <p className="ways">
        <Link to="/applications">{text("back")}</Link>
        <Link to={`/policies/${id}`}>{policy}</Link>
      </p>
    </div>
  );
}

/** What the policy asks of the chosen groups. */
function What() {
  const { id, key, chosen, declarations, grounds, questions } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("application");
  const yesNo = (["yes", "no"] as const).map((value) => ({ value, label: text(`answer.${value}`) }));
  const asked = questions.map((question): ActField => {
    const named = { name: `answer-${question.key}`, label: question.title };
    if (question.kind === "yes-no") return { ...named, kind: "one-of", options: yesNo };
    if (question.kind === "choice") return { ...named, kind: "one-of", options: question.options };
    return { ...named, kind: question.kind === "date" ? "day" : "line" };
  });
  const fields: ActField[] = [
    ...asked,
    {
      ...{ kind: "several", name: "declarations", label: text("new.declarations"), chosen: [] },
      hint: text("new.declarations.hint"),
      options: declarations.map(({ value, label, reach }) => ({
        ...{ value, label: reach ? text(`reach.${reach}`) : label },
      })),
    },
    {
      ...{ kind: "several", name: "grounds", label: text("new.grounds"), chosen: [], options: grounds },
      hint: text("new.declarations.hint"),
    },
    { kind: "long", name: "explanation", label: text("new.explanation") },
  ];
  return (
    <ActForm
      open
      title={text("new.act")}
      hidden={{ policy: id, key }}
      several={{ lots: chosen }}
      fields={fields}
      refused={refused}
      submit={text("new.submit")}
    />
  );
}
