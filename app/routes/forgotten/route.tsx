import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { deedOf, visit } from "#app/auth/viewer.server";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { askPasswordReset } from "#app/features/account/ask-password-reset.server";
import { type AccountText, problemsOf } from "#app/features/account/form";
import { forgottenForm } from "#app/features/account/person-form";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { language } = await visit(request, context);
  const texts = textsFor(language, "account");
  return { title: translator(texts.account ?? {}, language)("forgotten.title"), texts };
}

/** What became of the request: the same whether the address has an account. */
type Answer = {
  readonly sent?: boolean;
  readonly email?: string;
  readonly minutes?: number;
  readonly problems?: Readonly<Record<string, AccountText>>;
};

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  const fields = Object.fromEntries(await request.formData());
  const email = typeof fields.email === "string" ? fields.email : "";
  const form = forgottenForm.safeParse(fields);
  if (!form.success) return data<Answer>({ email, problems: problemsOf(form.error) }, 400);
  const given = { ...form.data, address: context.address };
  const { minutes } = await askPasswordReset(context.store, deedOf(visitor, context), given);
  return minutes === undefined ? data<Answer>({ sent: true }) : data<Answer>({ email, minutes }, 429);
}

export default function Forgotten() {
  const { sent, email = "", minutes, problems = {} } = useActionData<typeof action>() ?? {};
  const text = useText("account");
  return (
    <div className="page">
      <PageHead title={text("forgotten.title")}>{text("forgotten.say")}</PageHead>
      {sent && <Notice kind="info">{text("forgotten.sent")}</Notice>}
      {minutes !== undefined && <Notice kind="error">{text("signIn.limited", { count: minutes })}</Notice>}
      <Form method="post" noValidate>
        <Field
          name="email"
          label={text("signIn.email")}
          problem={problems.email && text(problems.email)}
          type="email"
          autoComplete="username"
          defaultValue={email}
        />
        <button className="button" type="submit">
          {text("forgotten.submit")}
        </button>
      </Form>
    </div>
  );
}
