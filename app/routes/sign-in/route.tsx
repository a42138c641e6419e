import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { sessionCookie } from "#app/auth/cookie.server";
import { localPath } from "#app/auth/local-path";
import type { NewSession } from "#app/auth/session.server";
import { deedOf, type Visit, visit } from "#app/auth/viewer.server";
import { ownOpening } from "#app/clock.server";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { dayOf } from "#app/domain/calendar";
import { problemsOf, signInForm } from "#app/features/account/form";
import { signIn } from "#app/features/account/sign-in.server";
import { signInDemonstration } from "#app/features/account/sign-in-demonstration.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { DemonstrationAccounts } from "#app/routes/sign-in/demonstration-accounts";
import styles from "#app/styles/account.css?url";
import { demonstrationAccounts } from "#db/queries/account.server";
import type { Db } from "#db/store.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const { searchParams } = new URL(request.url);
  const to = localPath(searchParams.get("to"));
  const demonstration = context.mode === "demonstration";
  // In a demonstration one goes from account to account; elsewhere one who has signed in has nothing to do here.
  if (visitor.account && !demonstration) throw redirect(to);
  const texts = textsFor(visitor.language, "account");
  return {
    to,
    done: searchParams.get("done"),
    title: translator(texts.account ?? {}, visitor.language)("signIn.title"),
    accounts: demonstration ? await accountsShown(visitor, context.store.db) : undefined,
    texts,
  };
}

/** The accounts of the demonstration, with the day that the clock goes to for those whose story is another. */
async function accountsShown({ clock }: Visit, db: Db) {
  const all = await demonstrationAccounts(db);
  return all.map(({ organisationId, ...account }) => {
    const opens = clock.moved ? undefined : ownOpening(organisationId);
    return { ...account, opens: opens && dayOf(opens) };
  });
}

type Refusal = {
  readonly to: string;
  readonly email?: string;
  readonly problems?: ReturnType<typeof problemsOf>;
  readonly refused?: "wrong" | "limited";
  readonly minutes?: number;
};

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  const deed = deedOf(visitor, context);
  const fields = Object.fromEntries(await request.formData());
  const to = localPath(fields.to);
  const beginning = { userAgent: request.headers.get("User-Agent") ?? "", session: visitor.session };
  const goOn = (session: NewSession) =>
    redirect(to, {
      headers: { "Set-Cookie": sessionCookie(request, session.token, session.seconds) },
    });
  if (typeof fields.account === "string") {
    const given = { ...beginning, mode: context.mode, account: fields.account };
    const session = await signInDemonstration(context.store, deed, given);
    if (!session) throw new Response(null, { status: 404 });
    return goOn(session);
  }
  const form = signInForm.safeParse(fields);
  const email = typeof fields.email === "string" ? fields.email : "";
  if (!form.success) return data<Refusal>({ to, email, problems: problemsOf(form.error) }, 400);
  const given = { ...beginning, ...form.data, address: context.address };
  const answer = await signIn(context.store, deed, given);
  if ("session" in answer) return goOn(answer.session);
  return data<Refusal>({ to, email, ...answer }, answer.refused === "limited" ? 429 : 400);
}

export default function SignIn() {
  const { accounts, ...page } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  // The address of a refused form no longer says where to go on.
  const to = refusal?.to ?? page.to;
  const text = useText("account");
  return (
    <div className="page account-narrow">
      {page.done === "reset" && <Notice kind="info">{text("signIn.reset")}</Notice>}
      {accounts ? (
        <>
          <DemonstrationAccounts accounts={accounts} to={to} />
          <details open={refusal !== undefined}>
            <summary>{text("demonstration.withPassword")}</summary>
            <PasswordForm to={to} refusal={refusal} />
          </details>
        </>
      ) : (
        <>
          <PageHead title={text("signIn.title")}>{text("signIn.say")}</PageHead>
          {to !== "/" && <p className="soft">{text("signIn.for")}</p>}
          <PasswordForm to={to} refusal={refusal} />
        </>
      )}
    </div>
  );
}

function PasswordForm({ to, refusal }: { to: string; refusal: Refusal | undefined }) {
  const text = useText("account");
  const { problems = {}, refused, minutes = 0, email = "" } = refusal ?? {};
  return (
    <Form method="post" action="/sign-in" noValidate>
      {refused && <Notice kind="error">{text(`signIn.${refused}`, { count: minutes })}</Notice>}
      <input type="hidden" name="to" value={to} />
      <Field
        name="email"
        label={text("signIn.email")}
        problem={problems.email && text(problems.email)}
        type="email"
        autoComplete="username"
        defaultValue={email}
      />
      <Field
        name="password"
        label={text("signIn.password")}
        problem={problems.password && text(problems.password)}
        type="password"
        autoComplete="current-password"
      />
      <p className="ways">
        <button className="button" type="submit">
          {text("signIn.submit")}
        </button>
        <Link to="/forgotten">{text("signIn.forgotten")}</Link>
      </p>
    </Form>
  );
}
