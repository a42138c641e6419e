import { Form } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import type { Role } from "#app/domain/permission";
import type { AccountText } from "#app/features/account/form";
import { languages } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";

const languageNames = { nl: "Nederlands", en: "English" } as const;

/** Why nobody was invited, with what was typed. */
export type InviteRefusal = {
  readonly email: string;
  readonly chosen: readonly string[];
  readonly problems: Readonly<Record<string, AccountText>>;
};

type InviteFormProps = { readonly roles: readonly Role[]; readonly refusal: InviteRefusal | undefined };

/** Invites someone: a mail address, a language and the roles that go with it. */
export function InviteForm({ roles, refusal }: InviteFormProps) {
  const text = useText("people");
  const account = useText("account");
  const id = useId();
  const { email = "", chosen = [], problems = {} } = refusal ?? {};
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text("invite.title")}</h2>
      <p>{text("invite.say")}</p>
      <Form method="post" action="/invitations" noValidate>
        <Field
          name="email"
          label={text("invite.email")}
          problem={problems.email && account(problems.email)}
          type="email"
          autoComplete="off"
          defaultValue={email}
        />
        <fieldset aria-describedby={problems.roles ? `${id}-roles` : undefined}>
          <legend>{text("invite.roles")}</legend>
          {roles.map((role) => (
            <p key={role}>
              <label>
                <input type="checkbox" name="roles" value={role} defaultChecked={chosen.includes(role)} />{" "}
                {account(`role.${role}`)}
              </label>
            </p>
          ))}
          {problems.roles && (
            <p id={`${id}-roles`} className="alarm">
              {account(problems.roles)}
            </p>
          )}
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-language`}>{text("invite.language")}</label>
          <select id={`${id}-language`} name="language" defaultValue={useLanguage()}>
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </select>
        </div>
        <button className="button" type="submit" name="act" value="invite">
          {text("invite.submit")}
        </button>
      </Form>
    </section>
  );
}
