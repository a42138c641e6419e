import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";
import { DeadlineText } from "#app/components/deadline";
import { Notice } from "#app/components/notice";
import { type Instant, msOf } from "#app/domain/calendar";
import { deadlineState } from "#app/domain/deadline";
import type { RequestTerms } from "#app/domain/increase-request/request";
import type { Statement } from "#app/domain/statement";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type StandingProps = {
  readonly terms: RequestTerms;
  readonly now: Instant;
  readonly statements: readonly Statement[];
  readonly savedAt?: Instant | undefined;
  /** Whether a buyer enters what came by e-mail or letter. */
  readonly enters: boolean;
  /** Our estimate, in sentences. */
  readonly estimate: readonly string[];
};

/** How long there is left to ask, when the decision comes, and what the policy says of it. */
export function Standing({ terms, now, statements, savedAt, enters, estimate }: StandingProps) {
  const text = useText("increase");
  const language = useLanguage();
  const { search } = useLocation();
  const { passed, closesAt } = deadlineState(terms.ask, now);
  return (
    <>
      {new URLSearchParams(search).get("done") === "kept" && savedAt && (
        <Notice kind="info">
          {text(enters ? "enter.kept" : "draft.kept", { at: formatInstant(savedAt, language) })}
        </Notice>
      )}
      {new URLSearchParams(search).get("done") === "changed" && (
        <Notice kind="warn">{text(enters ? "enter.changed" : "draft.changed")}</Notice>
      )}
      {passed && (
        <Notice kind="warn">
          <p>{text(enters ? "enter.late" : "late.before", { at: formatInstant(closesAt, language) })}</p>
        </Notice>
      )}
      <dl className="increase-terms">
        <div>
          <dt>{text("terms.ask")}</dt>
          <dd>
            <DeadlineText deadline={terms.ask} now={now} />
            <SecondsLeft closesAt={closesAt} now={now} />
          </dd>
        </div>
        <div>
          <dt>{text("terms.decide")}</dt>
          <dd>
            {passed && !enters ? (
              text("terms.decideLate")
            ) : (
              <DeadlineText deadline={terms.decide} now={now} />
            )}
          </dd>
        </div>
      </dl>
      {estimate.length > 0 && (
        <section aria-labelledby="estimate">
          <h2 id="estimate">{text("prefill.estimate")}</h2>
          <p className="increase-words">{estimate.join(" ")}</p>
        </section>
      )}
      <details className="increase-policy" open={passed}>
        <summary>{text("terms.policy")}</summary>
        <ul>
          {statements.map(({ key, text: words, source }) => (
            <li key={key}>
              {words[language]} <small className="soft">{text("rule", { rule: source.rule })}</small>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

const HOUR = 3600;

/** In the last hour the time left to the second, ticking by the clock of the server that the page was made with. */
function SecondsLeft({ closesAt, now }: { closesAt: Instant; now: Instant }) {
  const text = useText("increase");
  const left = Math.floor((msOf(closesAt) - msOf(now)) / 1000);
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    if (left <= 0 || left > 2 * HOUR) return;
    const began = performance.now();
    const timer = setInterval(() => setSeconds(left - Math.floor((performance.now() - began) / 1000)), 500);
    return () => clearInterval(timer);
  }, [left]);
  if (left <= 0 || seconds > HOUR) return null;
  if (seconds <= 0) return <strong className="alarm increase-left">{text("terms.justPassed")}</strong>;
  const values = { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
  return (
    <strong className="alarm increase-left" role="timer" aria-live="off">
      {text("terms.left", values)}
    </strong>
  );
}
