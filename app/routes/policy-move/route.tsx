import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { answersMove } from "#app/domain/policy/move";
import { answerMove } from "#app/features/policy/move-running.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import styles from "#app/styles/policy.css?url";
import { publishedPolicy } from "#db/queries/policy.server";
import { readMove } from "#db/queries/policy-move.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Whether a process that runs goes on under a later version of the policy: asked of its provider. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const { db } = context.store;
  const move = await readMove(viewer, db, params.id ?? "");
  const version = move && (await publishedPolicy(viewer, db, move.policy));
  if (!move || !version) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "policy");
  return {
    ...{ policy: version.policy.title[language], version: version.version, reason: version.reason },
    ...{ from: version.effectiveFrom, versionId: version.id, answer: move.answer?.consents },
    answers: move.answer === undefined && answersMove(viewer, move),
    to: `/${move.thing === "application" ? "applications" : "requests"}/${move.thingId}`,
    title: translator(texts.policy ?? {}, language)("move.title"),
    texts,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const id = params.id ?? "";
  const chosen = (await request.formData()).get("answer");
  if (chosen !== "move" && chosen !== "stay") return data({ problem: "choose" as const }, 422);
  const deed = deedOf(visitor, context);
  const answer = await answerMove(context.store, deed, visitor.viewer, id, chosen === "move");
  if (!answer) throw new Response(null, { status: 404 });
  if (answer === "answered-already") return data({ problem: "already" as const }, 409);
  return redirect(`/policies/moves/${id}`);
}

export default function PolicyMovePage() {
  const { title, policy, version, reason, from, versionId, answer, answers, to } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const text = useText("policy");
  const language = useLanguage();
  return (
    <article className="page policy">
      <PageHead title={title}>
        {text("move.say", { policy, version, day: formatDay(from, language) })}
      </PageHead>
      {problem && <Notice kind="error">{text(`move.problem.${problem}`)}</Notice>}
      <p className="policy-words">{text("move.reason", { reason })}</p>
      {answer !== undefined && <p>{text(answer ? "move.moved" : "move.stayed")}</p>}
      {answer === undefined && !answers && <p>{text("move.waits")}</p>}
      {answers && (
        <Form method="post">
          <p className="policy-words">{text("move.choose")}</p>
          <button className="button" type="submit" name="answer" value="move">
            {text("move.move")}
          </button>{" "}
          <button className="button quiet" type="submit" name="answer" value="stay">
            {text("move.stay")}
          </button>
        </Form>
      )}
      <p className="ways">
        <Link to={to}>{text("move.thing")}</Link>
        <Link to={`/policies/${versionId}/differences`}>{text("diff.title")}</Link>
      </p>
    </article>
  );
}
