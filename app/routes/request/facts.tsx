import { Link } from "@remix-run/react";
import { DeadlineText } from "#app/components/deadline";
import { FileLinks } from "#app/components/file-links";
import { MonthAmounts } from "#app/components/month-amounts";
import { RequestRemarks } from "#app/components/request-remarks";
import { Day, Moment, ReceivedAt } from "#app/components/time";
import { dayOf } from "#app/domain/calendar";
import type { Cents } from "#app/domain/money";
import { formatCents, formatDay, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RequestPage } from "#app/routes/request/load.server";

/** What was asked, both clocks, and the decision in force. */
export function Facts({ page }: { page: RequestPage }) {
  const text = useText("increase");
  const language = useLanguage();
  const euros = (cents: Cents) => formatCents(cents, language);
  const { state, terms, now, ceiling, accepted, increase, names } = page;
  const { content } = state;
  const closed = useClosed(state);
  const lines: readonly (readonly [string, React.ReactNode])[] = [
    [text("clock.received"), <Received key="r" page={page} />],
    [
      text("clock.complete"),
      state.completeAt ? <Moment key="c" at={state.completeAt} /> : text("clock.notComplete"),
    ],
    state.closedAt === undefined
      ? [
          text("terms.decide"),
          state.stage === "late" ? (
            text("terms.decideLate")
          ) : (
            <DeadlineText key="d" deadline={terms.decide} now={now} />
          ),
        ]
      : [closed, <Day key="d" day={dayOf(state.closedAt)} />],
    [text("content.forecast"), euros(content.forecast)],
    [text(content.asked === undefined ? "content.increaseDerived" : "content.asked"), euros(increase)],
    [text("content.ceiling"), ceiling === undefined ? text("content.ceilingOpen") : euros(ceiling)],
    [text("content.accepted"), euros(accepted)],
    [
      text("content.explanation"),
      <span key="e" className="increase-words">
        {content.explanation}
      </span>,
    ],
    ...(content.months
      ? [[text("field.months"), <MonthAmounts key="m" year={page.year} months={content.months} />] as const]
      : []),
    ...(page.lots.length > 0
      ? [
          [
            text("field.lots"),
            formatList(
              page.lots.map((title) => title[language]),
              language,
            ),
          ] as const,
        ]
      : []),
    ...(names ? [[text("content.names"), <Named key="n" page={page} />] as const] : []),
    ...useDecisionLines(page),
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{text("facts.title")}</h2>
      {state.overdue && <p className="increase-overdue">{text("overdue.say")}</p>}
      {page.decides && <RequestRemarks remarks={page.remarks} stage="received" />}
      <dl className="increase-terms">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{text(state.way === "product" ? "files.title" : "files.original")}</h3>
      <FileLinks files={page.files} empty={text("files.absent")} />
      {names && names.files.length > 0 && (
        <>
          <h3>{text("files.named")}</h3>
          <FileLinks files={names.files} empty="" />
        </>
      )}
    </section>
  );
}

/** What ended the waiting for a decision: from then on no term runs. */
function useClosed({ stage }: RequestPage["state"]): string {
  const text = useText("increase");
  if (stage === "withdrawn" || stage === "not-considered") return text(`clock.${stage}`);
  return text("clock.decided");
}

/** The decision in force, its condition, and by when a response to it is answered. */
function useDecisionLines({
  state,
  lotReasons,
  answerDue,
  now,
}: RequestPage): (readonly [string, React.ReactNode])[] {
  const text = useText("increase");
  const language = useLanguage();
  const { decision, condition } = state;
  const lines: (readonly [string, React.ReactNode])[] = [];
  if (decision) {
    const granted = formatCents(decision.granted, language);
    lines.push([text("decision.outcome"), `${text(`outcome.${decision.outcome}`)}: ${granted}`]);
    lines.push([text("decision.from"), formatDay(decision.day, language)]);
    lines.push([text("decision.reason"), decision.reason]);
    if (lotReasons.length > 0)
      lines.push([text("decision.lots"), <LotReasons key="l" reasons={lotReasons} />]);
  }
  if (decision?.condition && condition) {
    const by = formatDay(decision.condition.by, language);
    lines.push([
      text("decision.condition"),
      `${decision.condition.text} (${by}): ${text(`condition.${condition}`)}`,
    ]);
  }
  if (answerDue)
    lines.push([
      text("answer.due"),
      <span key="a">
        <DeadlineText deadline={answerDue.deadline} now={now} />
        {answerDue.aim && (
          <small className="soft"> {text("answer.aim", { day: formatDay(answerDue.aim, language) })}</small>
        )}
      </span>,
    ]);
  return lines;
}

function LotReasons({ reasons }: { readonly reasons: RequestPage["lotReasons"] }) {
  const language = useLanguage();
  return (
    <ul>
      {reasons.map(({ title, reason }) => (
        <li key={title[language]}>
          {title[language]}: <span className="increase-words">{reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** The earlier request that this one names, with the reasons given then (rule 3.6). */
function Named({ page: { names } }: { page: RequestPage }) {
  if (!names) return null;
  return (
    <>
      <Link to={`/requests/${names.id}`}>{names.reference}</Link>
      {names.reason && (
        <>
          : <q className="increase-words">{names.reason}</q>
        </>
      )}
    </>
  );
}

function Received({ page: { state } }: { page: RequestPage }) {
  const text = useText("increase");
  return (
    <>
      <ReceivedAt at={state.receivedAt} />, {text(`way.${state.way}`)}
      {!state.inTime && (
        <>
          : <strong className="alarm">{text("late.label")}</strong>
        </>
      )}
    </>
  );
}
