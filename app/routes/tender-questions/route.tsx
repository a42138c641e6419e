import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOnArrival, requireSignIn, visit } from "#app/auth/viewer.server";
import { ActForm } from "#app/components/act-form";
import { ContactAddress } from "#app/components/contact-address";
import { DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import { Definitions } from "#app/components/definitions";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { tenderPath } from "#app/domain/tender/tender-path";
import { useText } from "#app/i18n/use-text";
import { actOnQuestions } from "#app/routes/tender-questions/act.server";
import { EnterForm } from "#app/routes/tender-questions/enter-form";
import { questionsPage, tenderAtHand } from "#app/routes/tender-questions/load.server";
import { Questions } from "#app/routes/tender-questions/questions";
import styles from "#app/styles/contracting.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The questions about an open tender: for the insurer all of them, for a provider its own; and the notes for all. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const page = await questionsPage(visitor, context.store.db, new URL(request.url).searchParams);
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

/** Asks a question, or publishes what was answered as the next note. */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const form = await request.formData();
  const deed = deedOnArrival(visitor, context);
  const { store } = context;
  const fictional = context.mode === "demonstration";
  const tender = await tenderAtHand(visitor, store.db, new URL(request.url).searchParams);
  const answer = tender && (await actOnQuestions({ visitor, store, deed, tender, form, fictional }));
  if (!answer) throw new Response(null, { status: 404 });
  return "to" in answer ? redirect(answer.to) : data(answer.refused, 422);
}

export default function TenderQuestions() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("tender-question");
  const { title, at, year, insider, rows, open, notes, deadline, answersBy, now } = page;
  const days = [
    ...(deadline ? [{ key: "asking", term: text("until"), deadline }] : []),
    ...(insider && answersBy ? [{ key: "answers", term: text("answersBy"), deadline: answersBy }] : []),
  ];
  return (
    <div className="page contracting">
      <PageHead title={title}>
        {text(insider ? "say.insurer" : "say.provider", { count: rows.length, open, notes: notes.length })}
      </PageHead>
      <Definitions
        items={days.map(({ key, term, deadline: each }) => ({
          ...{ key, term, value: <DeadlineText deadline={each} now={now} /> },
        }))}
      />
      {!insider && <Ask refused={refused} />}
      {insider && refused && refused.typed.act !== "enter" && (
        <Notice kind="error">{refused.problems.join(" ")}</Notice>
      )}
      <Next />
      {page.entry && (
        <EnterForm
          entry={page.entry}
          count={rows.length}
          refused={refused?.typed.act === "enter" ? refused : undefined}
        />
      )}
      <Questions page={page} />
      <Notes />
      <p className="ways">
        <Link to={insider ? `/tender/lots?year=${year}` : tenderPath("", at)}>{text("back")}</Link>
      </p>
    </div>
  );
}

/** The form to ask with while that can be done; else where a question goes. */
function Ask({ refused }: { readonly refused: ReturnType<typeof useActionData<typeof action>> }) {
  const { ask, refusal, contact, rows } = useLoaderData<typeof loader>();
  const text = useText("tender-question");
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{text("ask.title")}</h2>
      {refusal && <p>{text(`ask.${refusal}`)}</p>}
      {contact && (
        <p>
          {text("late.to")} <ContactAddress contact={contact} />
        </p>
      )}
      {(ask || refused) && (
        <ActForm
          key={rows.length}
          title={text("ask.open")}
          say={text("ask.say")}
          hidden={{ question: String(refused?.typed.question ?? ask?.question ?? "") }}
          refused={refused}
          open
          submit={text("ask.submit")}
          fields={[
            { name: "about", kind: "choice", label: text("ask.about"), options: ask?.choices ?? [] },
            { name: "text", kind: "long", label: text("ask.text"), hint: text("ask.text.hint") },
            {
              ...{ name: "private", kind: "several", label: text("ask.private"), chosen: [] },
              options: [{ value: "yes", label: text("ask.private.yes") }],
            },
            {
              name: "privately",
              kind: "long",
              label: text("ask.privately"),
              hint: text("ask.privately.hint"),
            },
          ]}
        />
      )}
    </section>
  );
}

/** What stands ready for the next note. */
function Next() {
  const { next } = useLoaderData<typeof loader>();
  const text = useText("tender-question");
  if (!next) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{text("next.title", { number: next.number })}</h2>
      <p>{text(next.count === 0 ? "next.none" : "next.say", { count: next.count })}</p>
      {next.count > 0 && (
        <Form method="post">
          <input type="hidden" name="act" value="publish" />
          <input type="hidden" name="seen" value={next.seen} />
          <button className="button" type="submit">
            {text("next.submit", { number: next.number })}
          </button>
        </Form>
      )}
    </section>
  );
}

/** Every note so far. */
function Notes() {
  const { notes } = useLoaderData<typeof loader>();
  const text = useText("tender-question");
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{text("notes.title")}</h2>
      <DataTable
        caption={text("notes.title")}
        captionHeardOnly
        rows={notes}
        keyOf={({ id }) => id}
        empty={text("notes.none")}
        columns={[
          {
            key: "note",
            head: text("notes.note"),
            cell: ({ id, number }) => (
              <Link to={`/tender/notes/${id}`}>{text("note.title", { number })}</Link>
            ),
          },
          {
            key: "published",
            head: text("notes.published"),
            cell: ({ publishedAt }) => <Moment at={publishedAt} />,
          },
          { key: "count", head: text("notes.count"), numeric: true, cell: ({ count }) => count },
        ]}
      />
    </section>
  );
}
