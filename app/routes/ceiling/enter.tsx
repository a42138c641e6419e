import { Link } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import { Notice } from "#app/components/notice";
import type { Day, Instant } from "#app/domain/calendar";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { Refused } from "#app/routes/ceiling/enter.server";

type EnterProps = {
  /** Whether an amount was agreed: else that comes first. */
  readonly agreed: boolean;
  readonly today: Day;
  /** How many entries the ledger on the page has. */
  readonly seen: number;
  /** What waits for a second signature: nothing else is entered before that was given or sent back. */
  readonly waiting: { readonly proposal: string; readonly by: string; readonly at: Instant } | undefined;
  readonly refused: Refused | undefined;
};

/** The form by which a buyer agrees, raises or corrects the ceiling; it works without scripts. */
export function Enter({ agreed, today, seen, waiting, refused }: EnterProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  const id = useId();
  const typed = refused?.typed ?? {};
  const kinds = agreed ? (["raised", "corrected"] as const) : (["agreed"] as const);
  return (
    <section aria-labelledby="enter">
      <h2 id="enter">{text("enter.title")}</h2>
      <p className="soft">{text("enter.say")}</p>
      {waiting && (
        <Notice kind="info">
          <p>{text("enter.waits", { by: waiting.by, at: formatInstant(waiting.at, language) })}</p>
          <p>
            <Link to={`/proposals/${waiting.proposal}`}>{text("enter.toProposal")}</Link>
          </p>
        </Notice>
      )}
      {refused && (
        <Notice kind="error">
          <p>
            <strong>{text("enter.refused")}</strong>
          </p>
          <ul>
            {refused.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" className="ceiling-entry">
        <input type="hidden" name="seen" value={seen} />
        <div className="field">
          <label htmlFor={id}>{text("enter.kind")}</label>
          <select id={id} name="kind" defaultValue={typed.kind}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {text(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <Field
          name="cents"
          label={text("enter.cents")}
          hint={text("enter.centsHint")}
          defaultValue={typed.cents}
          inputMode="decimal"
        />
        <Field name="day" type="date" label={text("enter.day")} defaultValue={typed.day ?? today} />
        <div className="wide">
          <Field
            name="ground"
            label={text("enter.ground")}
            hint={text("enter.groundHint")}
            defaultValue={typed.ground}
          />
        </div>
        <Field name="consentBy" label={text("enter.consentBy")} defaultValue={typed.consentBy} />
        <Field name="consentOn" type="date" label={text("enter.consentOn")} defaultValue={typed.consentOn} />
        <Field name="file" type="file" label={text("enter.file")} />
        <p className="wide">
          <button type="submit" className="button">
            {text("enter.submit")}
          </button>
        </p>
      </form>
    </section>
  );
}
