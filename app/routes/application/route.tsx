import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { EligibilityLots } from "#app/components/eligibility-lots";
import { MoveAsked } from "#app/components/move-asked";
import { PageHead } from "#app/components/page-head";
import { Thread } from "#app/components/thread";
import { threadPath } from "#app/domain/thread";
import type { Viewer } from "#app/domain/viewer";
import { givenFiles } from "#app/exchange/given-file.server";
import { type EndForm, endForm, groundForm } from "#app/features/contracting/application-form";
import { type ApplicationEnd, endApplication } from "#app/features/contracting/decide-application.server";
import { typedFields } from "#app/features/contracting/form";
import { judgeExclusion } from "#app/features/contracting/judge-exclusion.server";
import { refusalWriter } from "#app/features/contracting/refused.server";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { EndForms } from "#app/routes/application/end-forms";
import { Grounds } from "#app/routes/application/grounds";
import { applicationPage } from "#app/routes/application/load.server";
import styles from "#app/styles/contracting.css?url";
import seasonStyles from "#app/styles/season.css?url";
import threadStyles from "#app/styles/threads.css?url";
import type { Deed } from "#db/audit.server";
import type { Store } from "#db/store.server";

export const links: LinksFunction = () =>
  [styles, seasonStyles, threadStyles].map((href) => ({ rel: "stylesheet", href }));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** An agreement that was asked for: how it stands by the conditions, who is to move, and how it ends. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const page = await applicationPage(visitor, context.store.db, params.id ?? "");
  if (!page) throw new Response(null, { status: 404 });
  return page;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const form = await request.formData();
  const write = refusalWriter(visitor.language, form, "application");
  const refuse = (told: ReturnType<typeof write.keys>) =>
    data({ ...told, act: String(form.get("act")) }, 422);
  const { id = "" } = params;
  const acting = { store: context.store, deed: deedOf(visitor, context), viewer: visitor.viewer, id };
  const answer = form.get("act") === "judged-ground" ? await judge(acting, form) : await end(acting, form);
  if (!answer) throw new Response(null, { status: 404 });
  if (answer === "done") return redirect(`/applications/${encodeURIComponent(id)}`);
  if ("proposed" in answer) return redirect(`/proposals/${encodeURIComponent(answer.proposed)}`);
  if ("issues" in answer) return refuse(write.issues(answer));
  return refuse("files" in answer ? write.files(answer.files) : write.keys(answer.refused));
}

type Acting = {
  readonly store: Store;
  readonly deed: Deed;
  readonly viewer: Viewer;
  readonly id: string;
};

async function judge({ store, deed, viewer, id }: Acting, form: FormData) {
  const asked = groundForm.safeParse(typedFields(form));
  return asked.success ? judgeExclusion(store, deed, viewer, id, asked.data) : asked.error;
}

async function end({ store, deed, viewer, id }: Acting, form: FormData) {
  const asked = endForm.safeParse(typedFields(form));
  return asked.success ? endApplication(store, deed, viewer, id, await endIn(asked.data, form)) : asked.error;
}

/** What ends the application, from its form. */
async function endIn(asked: EndForm, form: FormData): Promise<ApplicationEnd> {
  if (asked.act !== "offered") return { kind: asked.act, reason: asked.reason };
  const { act: kind, language, reason, ...offer } = asked;
  return { kind, language, reason, offer, files: await givenFiles(form) };
}

export default function OneApplication() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("application");
  const language = useLanguage();
  const { title, grouped, provider, sentOn, year, stage, lots, content, thread, ended, id } = page;
  return (
    <div className="page contracting">
      <PageHead title={title}>
        {text("one.say", { provider, year, day: formatDay(sentOn, language), stage: text(`stage.${stage}`) })}
      </PageHead>
      <MoveAsked move={page.move} say={text("move.asked")} link={text("move.link")} />
      {ended && (
        <p>
          <strong>{text("one.reason")}:</strong> {ended.reason}
          {ended.kind === "offered" && (
            <>
              {" "}
              <Link to={`/agreements/${ended.contract}?year=${year}`}>{text("one.contract")}</Link>
            </>
          )}
        </p>
      )}
      <section aria-labelledby="conditions">
        <h2 id="conditions">{text("one.conditions")}</h2>
        <EligibilityLots lots={lots} grouped={grouped} />
      </section>
      <Grounds page={page} refused={refused} />
      <EndForms page={page} refused={refused} />
      <Said />
      <section aria-labelledby="thread">
        <h2 id="thread">{text("one.thread")}</h2>
        <p className="soft thread-text">{content.explanation}</p>
        {thread && <Thread thread={thread} back={`/applications/${id}`} />}
      </section>
      <p className="ways">
        <Link to="/applications">{text("back")}</Link>
        <Link to={threadPath({ thing: "application", thingId: id }, "shared")}>{text("one.thread")}</Link>
      </p>
    </div>
  );
}

/** What was declared and answered. */
function Said() {
  const { declared, answers } = useLoaderData<typeof loader>();
  const text = useText("application");
  return (
    <>
      <section aria-labelledby="declared">
        <h2 id="declared">{text("one.declared")}</h2>
        {declared.length === 0 && <p className="soft">{text("one.none")}</p>}
        <ul>
          {declared.map(({ label, reach }) => (
            <li key={label || reach}>{reach ? text(`reach.${reach}`) : label}</li>
          ))}
        </ul>
      </section>
      {answers.length > 0 && (
        <section aria-labelledby="answers">
          <h2 id="answers">{text("one.answers")}</h2>
          <ul>
            {answers.map(({ key, title, answer }) => (
              <li key={key}>
                {title}{" "}
                <strong>
                  {typeof answer === "boolean" ? text(`answer.${answer ? "yes" : "no"}`) : String(answer)}
                </strong>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
