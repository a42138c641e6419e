import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { ChangeTable } from "#app/components/change-table";
import { Definitions } from "#app/components/definitions";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { acts } from "#app/features/proposable-acts.server";
import { giveAnswer } from "#app/features/signature/answer-proposal.server";
import { answerForm } from "#app/features/signature/form";
import { openProposal } from "#app/features/signature/read-proposals.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { AnswerForms } from "#app/routes/proposal/answer-forms";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** What would change, for whoever proposed it and whoever can sign it. Opening it is kept as seen. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { viewer, language } = visitor;
  const deed = deedOf(visitor, context);
  const opened = await openProposal(context.store, deed, viewer, acts, params.id ?? "");
  if (!opened) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "signature");
  const say = translator(texts.signature ?? {}, language);
  const { act, thingId } = opened.proposal;
  return {
    ...opened,
    title: say(`act.${act}`, { name: opened.people[thingId] || say("noName") }),
    texts,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { language } = visitor;
  const say = translator(textsFor(language, "signature").signature ?? {}, language);
  const id = params.id ?? "";
  const fields = Object.fromEntries(await request.formData());
  const typed = typeof fields.words === "string" ? fields.words : "";
  const refuse = (problem: string, status: number) => data({ problem, typed }, status);
  const asked = answerForm.safeParse(fields);
  if (!asked.success) return refuse(say(asked.error.issues[0]?.message ?? "refused.form"), 400);
  const answer = await giveAnswer(
    context.store,
    deedOf(visitor, context),
    visitor.viewer,
    acts,
    id,
    asked.data,
  );
  if (!answer) throw new Response(null, { status: 404 });
  return "refused" in answer
    ? refuse(say(`refused.${answer.refused}`), 409)
    : redirect(`/proposals/${encodeURIComponent(id)}`);
}

export default function ProposalPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("signature");
  const { proposal, seen, instead, title, people } = page;
  const { state, words, closedBy, closedFor, closedAt } = proposal;
  const nobody = text("noName");
  const named = (name: string | undefined, other: string | undefined) =>
    other ? text("instead", { name: name || nobody, other }) : name || nobody;
  return (
    <div className="page">
      <PageHead title={title} above={text("above")}>
        {text(`state.${state}`)}
      </PageHead>
      {refused && <Notice kind="error">{refused.problem}</Notice>}
      <Definitions
        items={[
          {
            key: "by",
            term: text("by"),
            value: named(proposal.proposedBy, proposal.proposedFor),
          },
          { key: "at", term: text("at"), value: <Moment at={proposal.proposedAt} /> },
          { key: "reason", term: text("reason"), value: proposal.reason },
          { key: "until", term: text("until"), value: <Moment at={proposal.expiresAt} /> },
          ...seen.map(({ name, at }, index) => ({
            key: `seen ${index}`,
            term: text("seen"),
            value: (
              <>
                {name || nobody}, <Moment at={at} />
              </>
            ),
          })),
          ...(closedAt
            ? [
                { key: "closed", term: text(`closed.${state}`), value: named(closedBy, closedFor) },
                { key: "closedAt", term: text("closedAt"), value: <Moment at={closedAt} /> },
              ]
            : []),
          ...(words ? [{ key: "words", term: text("words"), value: words }] : []),
        ]}
      />
      <ChangeTable changes={proposal.changes} people={people} />
      {state === "open" && (
        <AnswerForms own={page.own} refusal={page.refusal} instead={instead} typed={refused?.typed ?? ""} />
      )}
      <p className="ways">
        <Link to="/proposals">{text("back")}</Link>
      </p>
    </div>
  );
}
