import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sessionCookie } from "#app/auth/cookie.server";
import { deedOf, visit } from "#app/auth/viewer.server";
import { PageHead } from "#app/components/page-head";
import { passwordLength } from "#app/domain/password";
import { acceptInvitation } from "#app/features/account/accept-invitation.server";
import { problemsOf } from "#app/features/account/form";
import { acceptForm } from "#app/features/account/person-form";
import { readLink } from "#app/features/account/read-link.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatInstant, formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { AcceptForm, type AcceptRefusal } from "#app/routes/invitation/accept-form";
import { inviterOf } from "#db/queries/account-token.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The invitation behind a link of a mail, or why it does not work; opening it changes nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, at } = await visit(request, context);
  const { db } = context.store;
  const texts = textsFor(language, "account");
  const say = translator(texts.account ?? {}, language);
  const { link, dead } = await readLink(db, ["invitation"], params.token ?? "", at);
  const from = link && (await inviterOf(db, link));
  if (!link || !from) {
    const why = dead ?? "unknown";
    return data(
      { dead: why, invitation: undefined, title: say("dead.title"), least: passwordLength.least, texts },
      why === "unknown" ? 404 : 410,
    );
  }
  const invitation = {
    person: from.person,
    organisation: from.organisation.name,
    email: link.email ?? "",
    roles: link.roles ?? [],
    until: link.expiresAt,
  };
  return data({
    dead: undefined,
    invitation,
    title: say("accept.title"),
    least: passwordLength.least,
    texts,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  const fields = Object.fromEntries(await request.formData());
  const name = typeof fields.name === "string" ? fields.name : "";
  const form = acceptForm.safeParse(fields);
  if (!form.success) return data<AcceptRefusal>({ name, problems: problemsOf(form.error) }, 400);
  const answer = await acceptInvitation(context.store, deedOf(visitor, context), {
    ...form.data,
    token: params.token ?? "",
    userAgent: request.headers.get("User-Agent") ?? "",
    session: visitor.session,
  });
  if ("session" in answer) {
    const { token, seconds } = answer.session;
    return redirect("/", { headers: { "Set-Cookie": sessionCookie(request, token, seconds) } });
  }
  // A link that has died meanwhile is told by the page itself.
  return data<AcceptRefusal>({ name, taken: "refused" in answer }, "refused" in answer ? 409 : 410);
}

export default function Invitation() {
  const { dead, invitation, least } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("account");
  const language = useLanguage();
  if (!invitation)
    return (
      <div className="page">
        <PageHead title={text("dead.title")}>{text(`dead.${dead}`)}</PageHead>
        <p>{text("dead.cure.invitation")}</p>
      </div>
    );
  const { roles, until, ...from } = invitation;
  const named = formatList(
    roles.map((role) => text(`role.${role}`)),
    language,
  );
  return (
    <div className="page">
      <PageHead title={text("accept.title")}>{text("accept.say", { ...from, roles: named })}</PageHead>
      <p>{text("accept.until", { email: from.email, until: formatInstant(until, language) })}</p>
      <AcceptForm email={from.email} least={least} refusal={refusal} />
    </div>
  );
}
