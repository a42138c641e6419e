import type { ReactNode } from "react";
import { DataTable } from "#app/components/data-table";
import type { Day } from "#app/domain/calendar";
import type { Outcome } from "#app/domain/eligibility/verdict";
import type { EligibilityShown, FindingShown } from "#app/i18n/eligibility/write-eligibility";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** A lot as it stands first, and what it comes to later. */
export type LotOverTime = EligibilityShown & {
  readonly later?: readonly { readonly from: Day; readonly outcome: Outcome }[];
};

const signs: Readonly<Record<Outcome, string>> = { meets: "✓", equivalent: "✓", "to-judge": "?", fails: "✗" };

/** An outcome in a word, doubled by a sign. */
export function OutcomeText({ outcome }: { outcome: Outcome }) {
  const text = useText("eligibility");
  return (
    <strong className={`outcome ${outcome}`}>
      <span aria-hidden="true">{signs[outcome]}</span> {text(`outcome.${outcome}`)}
    </strong>
  );
}

/** Each lot with its outcome and why: what is asked, what was seen of it and what would cure it. */
export function EligibilityLots({
  lots,
  extra,
  grouped = false,
}: {
  lots: readonly LotOverTime[];
  /** Whether the policy buys groups of care, and so has no lots. */
  grouped?: boolean;
  /** A column of the page's own, such as a choice of lots. */
  extra?: { readonly head: string; readonly cell: (lot: LotOverTime) => ReactNode };
}) {
  const text = useText("eligibility");
  const language = useLanguage();
  return (
    <DataTable
      caption={text(grouped ? "groups.title" : "lots.title")}
      captionHeardOnly
      rows={lots}
      keyOf={({ lot }) => lot}
      columns={[
        { key: "lot", head: text(grouped ? "groups.group" : "lots.lot"), cell: ({ title }) => title },
        {
          key: "outcome",
          head: text("lots.outcome"),
          cell: ({ outcome, later = [] }) => (
            <>
              <OutcomeText outcome={outcome} />
              {later.map((each) => (
                <small key={each.from} className="outcome-later">
                  {text("lots.from", {
                    day: formatDay(each.from, language),
                    outcome: text(`outcome.${each.outcome}`),
                  })}
                </small>
              ))}
            </>
          ),
        },
        { key: "why", head: text("lots.why"), cell: ({ findings }) => <Findings findings={findings} /> },
        ...(extra ? [{ key: "extra", ...extra }] : []),
      ]}
    />
  );
}

/** What each norm came to. */
export function Findings({ findings }: { findings: readonly FindingShown[] }) {
  const text = useText("eligibility");
  return (
    <ul className="findings">
      {findings.map(({ outcome, norm, rule, seen, cure }) => (
        <li key={norm + rule}>
          <span aria-hidden="true">{signs[outcome]}</span>{" "}
          <span className="only-heard">{text(`outcome.${outcome}`)}: </span>
          {rule}
          {seen.map((each) => (
            <small key={each}>{each}</small>
          ))}
          {cure && (
            <small>
              <strong>{text("part.cure")}:</strong> {cure}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
