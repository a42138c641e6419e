import { Form } from "@remix-run/react";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import type { AccountText } from "#app/features/account/form";
import { useText } from "#app/i18n/use-text";

/** Why a password was not changed: what is wrong by field, or the minutes to wait after too many attempts. */
export type PasswordRefusal = {
  readonly problems?: Readonly<Record<string, AccountText>>;
  readonly minutes?: number;
};

type PasswordSectionProps = {
  readonly hasPassword: boolean;
  /** The fewest characters of a password. */
  readonly least: number;
  readonly refusal?: PasswordRefusal | undefined;
};

/** Changes the password, for an account that has one. */
export function PasswordSection({ hasPassword, least, refusal }: PasswordSectionProps) {
  const text = useText("account");
  return (
    <section aria-labelledby="password">
      <h2 id="password">{text("password.title")}</h2>
      {hasPassword ? (
        <>
          <p>{text("password.say", { least })}</p>
          <PasswordForm {...refusal} />
        </>
      ) : (
        <p>{text("password.none")}</p>
      )}
    </section>
  );
}

const fields = [
  ["current", "current-password"],
  ["next", "new-password"],
  ["again", "new-password"],
] as const;

function PasswordForm({ problems = {}, minutes }: PasswordRefusal) {
  const text = useText("account");
  return (
    <Form method="post" action="/account" noValidate>
      {minutes !== undefined && <Notice kind="error">{text("signIn.limited", { count: minutes })}</Notice>}
      {fields.map(([name, autoComplete]) => (
        <Field
          key={name}
          name={name}
          label={text(`password.${name}`)}
          problem={problems[name] && text(problems[name])}
          type="password"
          autoComplete={autoComplete}
        />
      ))}
      <button className="button" type="submit" name="act" value="change-password">
        {text("password.submit")}
      </button>
    </Form>
  );
}
