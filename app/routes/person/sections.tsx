import { Form } from "@remix-run/react";
import { useId } from "react";
import type { Role } from "#app/domain/permission";
import { useText } from "#app/i18n/use-text";

type RolesSectionProps = { readonly roles: readonly Role[]; readonly grantable: readonly Role[] };

/** The roles that someone holds, each with the button that ends it, and those that can be granted. */
export function RolesSection({ roles, grantable }: RolesSectionProps) {
  const text = useText("people");
  const account = useText("account");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text("roles.title")}</h2>
      {roles.length === 0 && <p>{text("roles.none")}</p>}
      <Form method="post">
        <ul>
          {roles.map((role) => (
            <li key={role}>
              {account(`role.${role}`)}{" "}
              <button
                className="button quiet"
                type="submit"
                name="end"
                value={role}
                aria-label={text("roles.end", { role: account(`role.${role}`) })}
              >
                {text("roles.endShort")}
              </button>
            </li>
          ))}
        </ul>
      </Form>
      {grantable.length > 0 && <GrantForm grantable={grantable} />}
    </section>
  );
}

function GrantForm({ grantable }: Pick<RolesSectionProps, "grantable">) {
  const text = useText("people");
  const account = useText("account");
  const id = useId();
  return (
    <Form method="post">
      <div className="field">
        <label htmlFor={id}>{text("roles.choose")}</label>
        <select id={id} name="role">
          {grantable.map((role) => (
            <option key={role} value={role}>
              {account(`role.${role}`)}
            </option>
          ))}
        </select>
      </div>
      <button className="button" type="submit" name="act" value="grant">
        {text("roles.grant")}
      </button>
    </Form>
  );
}

/** Closes the account of someone who works here. */
export const CloseSection = () => <ActSection act="close" />;

/** Opens a closed account again. */
export const OpenSection = () => <ActSection act="open" />;

function ActSection({ act }: { act: "close" | "open" }) {
  const text = useText("people");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(`${act}.title`)}</h2>
      <p>{text(`${act}.say`)}</p>
      <Form method="post">
        <button className="button quiet" type="submit" name="act" value={act}>
          {text(`${act}.submit`)}
        </button>
      </Form>
    </section>
  );
}
