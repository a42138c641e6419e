import { Form } from "@remix-run/react";
import type { Role } from "#app/domain/permission";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type OwnDataProps = {
  readonly name: string;
  readonly email: string;
  readonly organisation?: { readonly name: string; readonly fictional: boolean } | undefined;
  readonly roles: readonly Role[];
};

/** Who one is here: name, mail address, organisation and roles. */
export function OwnData({ name, email, organisation, roles }: OwnDataProps) {
  const text = useText("account");
  const language = useLanguage();
  return (
    <>
      <p className="say">
        {organisation
          ? text("account.say", { name, organisation: organisation.name })
          : text("account.sayAlone", { name })}
      </p>
      <dl className="account-facts">
        <dt>{text("account.name")}</dt>
        <dd>{name}</dd>
        <dt>{text("account.email")}</dt>
        <dd>{email}</dd>
        {organisation && (
          <>
            <dt>{text("account.organisation")}</dt>
            <dd>
              {organisation.name}
              {organisation.fictional && <em className="soft"> ({text("demonstration.fictional")})</em>}
            </dd>
          </>
        )}
        <dt>{text("account.roles")}</dt>
        <dd>
          {formatList(
            roles.map((role) => text(`role.${role}`)),
            language,
          )}
        </dd>
      </dl>
      <Form method="post" action="/sign-out">
        <button className="button quiet" type="submit">
          {text("account.signOut")}
        </button>
      </Form>
    </>
  );
}
