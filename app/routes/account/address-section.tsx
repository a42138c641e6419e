import { Form } from "@remix-run/react";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import type { AccountText } from "#app/features/account/form";
import { useText } from "#app/i18n/use-text";

/** Why a change of address was not begun: what is wrong by field, or the minutes to wait after too many attempts. */
export type AddressRefusal = {
  readonly typed: string;
  readonly addressProblems?: Readonly<Record<string, AccountText>>;
  readonly addressMinutes?: number;
};

type AddressSectionProps = { readonly email: string; readonly refusal: AddressRefusal | undefined };

/** Moves the account to another mail address, for who signs in with a password. */
export function AddressSection({ email, refusal }: AddressSectionProps) {
  const text = useText("account");
  const { typed = "", addressProblems: problems = {}, addressMinutes: minutes } = refusal ?? {};
  return (
    <section aria-labelledby="address">
      <h2 id="address">{text("change.title")}</h2>
      <p>{text("change.say", { email })}</p>
      <Form method="post" action="/account" noValidate>
        {minutes !== undefined && <Notice kind="error">{text("signIn.limited", { count: minutes })}</Notice>}
        <Field
          name="email"
          label={text("change.email")}
          problem={problems.email && text(problems.email)}
          type="email"
          autoComplete="off"
          defaultValue={typed}
        />
        <Field
          name="password"
          label={text("change.password")}
          problem={problems.password && text(problems.password)}
          type="password"
          autoComplete="current-password"
        />
        <button className="button" type="submit" name="act" value="change-address">
          {text("change.submit")}
        </button>
      </Form>
    </section>
  );
}
