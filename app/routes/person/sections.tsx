import { Form } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import type { HeldWork } from "#app/domain/held-work";
import type { Role } from "#app/domain/permission";
import type { LossToConfirm } from "#app/domain/person";
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

type CloseSectionProps = {
  readonly held: readonly HeldWork[];
  readonly successors: readonly { readonly id: string; readonly name: string }[];
};

/** Closes the account of someone who works here, after asking who takes over what is in their hands. */
export const CloseSection = ({ held, successors }: CloseSectionProps) => (
  <ActSection act="close">{held.length > 0 && <HandOver held={held} successors={successors} />}</ActSection>
);

/** Opens a closed account again. */
export const OpenSection = () => <ActSection act="open" />;

type ConfirmSectionProps = {
  readonly why: readonly LossToConfirm[];
  /** The form that asked for it, sent again with the tick. */
  readonly asked: Readonly<Record<string, string>>;
};

/** Asks once more before an administrator is one no more, and says what that changes. */
export function ConfirmSection({ why, asked }: ConfirmSectionProps) {
  const text = useText("people");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text("confirm.title")}</h2>
      <ul>
        {why.map((each) => (
          <li key={each}>{text(`confirm.${each}`)}</li>
        ))}
      </ul>
      <Form method="post">
        {Object.entries(asked).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className="button" type="submit" name="sure" value="yes">
          {text("confirm.submit")}
        </button>
      </Form>
    </section>
  );
}

function HandOver({ held, successors }: CloseSectionProps) {
  const text = useText("people");
  const id = useId();
  return (
    <>
      <p>{text("held.say")}</p>
      <ul>
        {held.map(({ kind, count }) => (
          <li key={kind}>{text(`held.${kind}`, { count })}</li>
        ))}
      </ul>
      <div className="field">
        <label htmlFor={id}>{text("held.successor")}</label>
        <select id={id} name="successor" required defaultValue="">
          <option value="">{text("held.choose")}</option>
          {successors.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function ActSection({ act, children }: { act: "close" | "open"; children?: ReactNode }) {
  const text = useText("people");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(`${act}.title`)}</h2>
      <p>{text(`${act}.say`)}</p>
      <Form method="post">
        {children}
        <button className="button quiet" type="submit" name="act" value={act}>
          {text(`${act}.submit`)}
        </button>
      </Form>
    </section>
  );
}
