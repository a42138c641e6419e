import { Form } from "@remix-run/react";
import { Definitions } from "#app/components/definitions";
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
  const held = roles.map((role) => text(`role.${role}`));
  const where = organisation && (
    <>
      {organisation.name} {organisation.fictional && <em>({text("demonstration.fictional")})</em>}
    </>
  );
  return (
    <>
      <Definitions
        items={[
          { key: "name", term: text("account.name"), value: name },
          { key: "email", term: text("account.email"), value: email },
          ...(where ? [{ key: "organisation", term: text("account.organisation"), value: where }] : []),
          { key: "roles", term: text("account.roles"), value: formatList(held, language) },
        ]}
      />
      <Form className="account-act" method="post" action="/sign-out">
        <button className="button quiet" type="submit">
          {text("account.signOut")}
        </button>
      </Form>
    </>
  );
}
