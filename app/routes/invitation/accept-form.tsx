import { Form } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import type { AccountText } from "#app/features/account/form";
import { languages } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";

const languageNames = { nl: "Nederlands", en: "English" } as const;

/** Why no account was made: what is wrong by field, or an address that has an account already. */
export type AcceptRefusal = {
  readonly name: string;
  readonly problems?: Readonly<Record<string, AccountText>>;
  readonly taken?: boolean;
};

type AcceptFormProps = {
  readonly email: string;
  /** The fewest characters of a password. */
  readonly least: number;
  readonly refusal: AcceptRefusal | undefined;
};

/** What somebody who was invited fills in: name, language and password. */
export function AcceptForm({ email, least, refusal }: AcceptFormProps) {
  const text = useText("account");
  const { problems = {}, name = "", taken = false } = refusal ?? {};
  const problemOf = (field: string) => problems[field] && text(problems[field]);
  return (
    <Form method="post" noValidate>
      {taken && <Notice kind="error">{text("accept.taken", { email })}</Notice>}
      {/* Lets a browser keep the password with the right address. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field
        name="name"
        label={text("accept.name")}
        problem={problemOf("name")}
        autoComplete="name"
        defaultValue={name}
      />
      <LanguageField />
      <Field
        name="password"
        label={text("accept.password")}
        hint={text("accept.passwordHint", { least })}
        problem={problemOf("password")}
        type="password"
        autoComplete="new-password"
      />
      <Field
        name="again"
        label={text("accept.again")}
        problem={problemOf("again")}
        type="password"
        autoComplete="new-password"
      />
      <button className="button" type="submit">
        {text("accept.submit")}
      </button>
    </Form>
  );
}

function LanguageField() {
  const text = useText("account");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{text("accept.language")}</label>
      <select id={id} name="language" defaultValue={useLanguage()}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
