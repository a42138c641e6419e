import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { noSessionCookie } from "#app/auth/cookie.server";
import { deedOf, visit } from "#app/auth/viewer.server";
import { Field } from "#app/components/field";
import { PageHead } from "#app/components/page-head";
import { passwordLength } from "#app/domain/password";
import { type AccountText, problemsOf } from "#app/features/account/form";
import { resetForm } from "#app/features/account/person-form";
import { readLink } from "#app/features/account/read-link.server";
import { resetPassword } from "#app/features/account/reset-password.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The form behind a link for a new password, or why the link does not work; opening it changes nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, at } = await visit(request, context);
  const { dead } = await readLink(context.store.db, ["reset"], params.token ?? "", at);
  const texts = textsFor(language, "account");
  const title = translator(texts.account ?? {}, language)(dead ? "dead.title" : "reset.title");
  const status = dead === undefined ? 200 : dead === "unknown" ? 404 : 410;
  return data({ dead, least: passwordLength.least, title, texts }, status);
}

type Refusal = { readonly problems?: Readonly<Record<string, AccountText>> };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  const form = resetForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return data<Refusal>({ problems: problemsOf(form.error) }, 400);
  const given = { token: params.token ?? "", password: form.data.password };
  const dead = await resetPassword(context.store, deedOf(visitor, context), given);
  // A link that has died meanwhile is told by the page itself.
  if (dead) return data<Refusal>({}, 410);
  return redirect("/sign-in?done=reset", { headers: { "Set-Cookie": noSessionCookie(request) } });
}

export default function Reset() {
  const { dead, least } = useLoaderData<typeof loader>();
  const { problems = {} } = useActionData<typeof action>() ?? {};
  const text = useText("account");
  if (dead)
    return (
      <div className="page">
        <PageHead title={text("dead.title")}>{text(`dead.${dead}`)}</PageHead>
        <p>
          {text("dead.cure.reset")} <Link to="/forgotten">{text("forgotten.submit")}</Link>
        </p>
      </div>
    );
  return (
    <div className="page">
      <PageHead title={text("reset.title")}>{text("reset.say", { least })}</PageHead>
      <Form method="post" noValidate>
        {(["password", "again"] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={text(name === "again" ? "password.again" : "password.next")}
            problem={problems[name] && text(problems[name])}
            type="password"
            autoComplete="new-password"
          />
        ))}
        <button className="button" type="submit">
          {text("reset.submit")}
        </button>
      </Form>
    </div>
  );
}
