import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { noSessionCookie, sessionCookie } from "#app/auth/cookie.server";
import { limitsAt } from "#app/auth/session.server";
import { deedOf, requireSignIn, type SignedIn, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { deviceOf } from "#app/domain/device";
import { passwordLength } from "#app/domain/password";
import { may } from "#app/domain/permission";
import { readEdited } from "#app/exchange/edited-form.server";
import { changePassword } from "#app/features/account/change-password.server";
import { endSessions } from "#app/features/account/end-sessions.server";
import { changePasswordForm, problemsOf } from "#app/features/account/form";
import { chooseCopies, copiesFields } from "#app/features/notices/choose-copies.server";
import { copiesForm } from "#app/features/notices/form";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { actOnAddress } from "#app/routes/account/act-on-address.server";
import { AddressSection } from "#app/routes/account/address-section";
import { type CopiesRefusal, CopiesSection } from "#app/routes/account/copies-section";
import { KeptSection } from "#app/routes/account/kept-section";
import { OwnData } from "#app/routes/account/own-data";
import { type PasswordRefusal, PasswordSection } from "#app/routes/account/password-section";
import { PreferencesSection } from "#app/routes/account/preferences-section";
import { SessionsSection } from "#app/routes/account/sessions-section";
import styles from "#app/styles/account.css?url";
import { ownChoices } from "#db/queries/notice.server";
import { ownSessions } from "#db/queries/session.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, account, organisation, session, language, theme, at } = requireSignIn(
    await visit(request, context),
  );
  const texts = textsFor(language, "account", "notice", "stale");
  const sessions = await ownSessions(viewer, context.store.db, limitsAt(at));
  return {
    name: account.name,
    email: account.email,
    hasPassword: account.hasPassword,
    organisation: organisation && { name: organisation.name, fictional: organisation.fictional },
    roles: viewer.roles,
    sessions: sessions.map(({ id, createdAt, seenAt, userAgent }) => ({
      id,
      createdAt,
      seenAt,
      here: id === session.id,
      ...deviceOf(userAgent),
    })),
    choices: copiesFields(await ownChoices(viewer, context.store.db)),
    log: may(viewer.roles, "read-audit") ? `/audit/account/${account.id}` : undefined,
    theme,
    password: passwordLength,
    done: new URL(request.url).searchParams.get("done"),
    title: translator(texts.account ?? {}, language)("account.title"),
    texts,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const { form, typed, madeFrom } = readEdited(await request.formData());
  const fields = Object.fromEntries(form);
  if (fields.act === "change-password") return actOnPassword(visitor, request, context, fields);
  if (fields.act === "change-address") return actOnAddress(visitor, context, fields);
  const deed = deedOf(visitor, context);
  if (fields.act === "end-all") {
    await endSessions(context.store, deed, visitor.viewer);
    return redirect("/sign-in", { headers: { "Set-Cookie": noSessionCookie(request) } });
  }
  const copies = copiesForm.safeParse(fields);
  if (copies.success) {
    const choices = { choices: copies.data, madeFrom };
    const stale = await chooseCopies(context.store, deed, visitor.viewer, choices);
    if (stale) return data<CopiesRefusal>({ stale, typed }, 409);
    return redirect("/account?done=copies");
  }
  if (typeof fields.end === "string") {
    const ended = await endSessions(context.store, deed, visitor.viewer, fields.end);
    if (ended === 0) throw new Response(null, { status: 404 });
    return redirect("/account?done=session");
  }
  throw new Response(null, { status: 400 });
}

async function actOnPassword(
  visitor: SignedIn,
  request: Request,
  context: ActionFunctionArgs["context"],
  fields: Record<string, unknown>,
) {
  const form = changePasswordForm.safeParse(fields);
  if (!form.success) return data<PasswordRefusal>({ problems: problemsOf(form.error) }, 400);
  const answer = await changePassword(
    context.store,
    deedOf(visitor, context),
    visitor.viewer,
    visitor.account,
    {
      ...form.data,
      address: context.address,
      userAgent: request.headers.get("User-Agent") ?? "",
      session: visitor.session,
    },
  );
  if ("session" in answer) {
    const { token, seconds } = answer.session;
    return redirect("/account?done=password", {
      headers: { "Set-Cookie": sessionCookie(request, token, seconds) },
    });
  }
  if (answer.refused === "limited") return data<PasswordRefusal>({ minutes: answer.minutes }, 429);
  return data<PasswordRefusal>({ problems: { current: "password.wrong" } }, 400);
}

export default function Account() {
  const { name, email, organisation, roles, sessions, hasPassword, theme, password, choices, done, log } =
    useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const copiesRefusal = refusal && "stale" in refusal ? refusal : undefined;
  const addressRefusal = refusal && "typed" in refusal && !("stale" in refusal) ? refusal : undefined;
  const passwordRefusal = refusal && !("typed" in refusal) ? refusal : undefined;
  const text = useText("account");
  const notice = useText("notice");
  return (
    <div className="page account-narrow">
      <PageHead title={text("account.title")}>
        {organisation
          ? text("account.say", { name, organisation: organisation.name })
          : text("account.sayAlone", { name })}
      </PageHead>
      {done === "password" && <Notice kind="info">{text("password.changed")}</Notice>}
      {done === "copies" && <Notice kind="info">{notice("choice.kept")}</Notice>}
      {done === "address" && <Notice kind="info">{text("change.asked")}</Notice>}
      {done === "session" && <Notice kind="info">{text("sessions.ended")}</Notice>}
      <OwnData name={name} email={email} organisation={organisation} roles={roles} />
      {log && (
        <p className="ways">
          <Link to={log}>{text("account.log")}</Link>
        </p>
      )}
      <SessionsSection sessions={sessions} />
      <PasswordSection hasPassword={hasPassword} least={password.least} refusal={passwordRefusal} />
      {hasPassword && <AddressSection email={email} refusal={addressRefusal} />}
      <CopiesSection choices={choices} refusal={copiesRefusal} />
      <PreferencesSection theme={theme} />
      <KeptSection />
    </div>
  );
}
