import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOnArrival, requireSignIn, visit } from "#app/auth/viewer.server";
import { Definitions } from "#app/components/definitions";
import { FileLinks } from "#app/components/file-links";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment, ReceivedAt } from "#app/components/time";
import { tenderPath } from "#app/domain/tender/tender-path";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnQuestion } from "#app/routes/tender-question/act.server";
import { questionPage } from "#app/routes/tender-question/load.server";
import { StepForms } from "#app/routes/tender-question/step-forms";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** One question about an open tender, for whoever asked it and for the insurer. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const page = await questionPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** Answers the question, refuses to keep it private, lets that go, or withdraws it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const form = await request.formData();
  const deed = deedOnArrival(visitor, context);
  const id = params.id ?? "";
  const answer = await actOnQuestion({ visitor, store: context.store, deed, id, form });
  if (!answer) throw new Response(null, { status: 404 });
  return "done" in answer ? redirect(`/tender/questions/${id}?done=${answer.done}`) : data(answer, 422);
}

export default function TenderQuestion() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("tender-question");
  const language = useLanguage();
  const [params] = useSearchParams();
  const { title, above, state, asker, note, history } = page;
  const { stage, answered, published, refused: kept, termRuns, privately } = state;
  const word = params.get("done");
  const done = word === "asked" ? "done.asked" : "done";
  return (
    <div className="page contracting">
      <PageHead title={title} above={above}>
        {text(`say.${stage}`, { number: published?.number ?? "" })}
      </PageHead>
      {!refused && params.has("done") && <Notice kind="info">{text(done)}</Notice>}
      {termRuns && kept && (
        <Notice kind="warn">{text("privacy.term", { day: formatDay(kept.by, language) })}</Notice>
      )}
      <Definitions
        items={[
          {
            ...{ key: "asked", term: text(state.received ? "received" : "column.asked") },
            value: (
              <>
                <ReceivedAt at={state.askedAt} />
                {state.received === "late" && <strong className="contracting-late"> {text("late")}</strong>}
              </>
            ),
          },
          ...(asker ? [{ key: "asker", term: text("column.asker"), value: asker }] : []),
          { key: "question", term: text("column.question"), value: <Words of={state.text} /> },
          ...(privately
            ? [{ key: "private", term: text("ask.privately"), value: <Words of={privately} /> }]
            : []),
          ...(kept
            ? [{ key: "refused", term: text("privacy.refused"), value: <Words of={kept.reason} /> }]
            : []),
          ...(answered && answered.wording !== state.text
            ? [{ key: "wording", term: text("wording"), value: <Words of={answered.wording} /> }]
            : []),
          ...(answered
            ? [{ key: "answer", term: text("answer"), value: <Words of={answered.answer} /> }]
            : []),
          ...(note
            ? [
                {
                  key: "note",
                  term: text("notes.note"),
                  value: (
                    <Link to={`/tender/notes/${note.id}`}>{text("note.title", { number: note.number })}</Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      <StepForms page={page} refused={refused} />
      {page.files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{text("enter.files")}</h2>
          <FileLinks files={page.files} empty="" />
        </section>
      )}
      <section aria-labelledby="history">
        <h2 id="history">{text("history")}</h2>
        <ol>
          {history.map(({ id, kind, at }) => (
            <li key={id}>
              <Moment at={at} />: {text(`step.${kind}`)}
            </li>
          ))}
        </ol>
      </section>
      <p className="ways">
        <Link to={tenderPath("/questions", page.tender)}>{text("questions.back")}</Link>
      </p>
    </div>
  );
}

const Words = ({ of }: { readonly of: string }) => <span className="contracting-words">{of}</span>;
