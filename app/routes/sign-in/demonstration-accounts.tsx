import { Form } from "@remix-run/react";
import { PageHead } from "#app/components/page-head";
import type { Day } from "#app/domain/calendar";
import type { Role } from "#app/domain/permission";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type Account = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string | undefined;
  /** The day that the clock goes to, for who is in another story. */
  readonly opens?: Day | undefined;
};

/** The accounts of a demonstration, each with the button that signs in as it. */
export function DemonstrationAccounts({ accounts, to }: { accounts: readonly Account[]; to: string }) {
  const text = useText("account");
  const language = useLanguage();
  return (
    <>
      <PageHead title={text("demonstration.title")}>
        {accounts.length === 0
          ? text("demonstration.none")
          : text("demonstration.say", { count: new Set(accounts.map(({ id }) => id)).size })}
      </PageHead>
      <Form method="post" action="/sign-in">
        <input type="hidden" name="to" value={to} />
        <ul className="account-demonstration">
          {accounts.map(({ id, name, role, organisation, opens }) => (
            <li key={`${id} ${role}`}>
              <span>
                {text(`role.${role}`)} · {organisation ?? text("demonstration.installation")}{" "}
                <em className="soft">({text("demonstration.fictional")})</em>
                {opens && (
                  <>
                    <br />
                    <small className="soft">
                      {text("demonstration.opens", { day: formatDay(opens, language) })}
                    </small>
                  </>
                )}
              </span>
              <button className="button quiet" type="submit" name="account" value={id}>
                {text("demonstration.as", { name })}
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </>
  );
}
