import { type Column, DataTable } from "#app/components/data-table";
import { DeadlineText } from "#app/components/deadline";
import type { Instant } from "#app/domain/calendar";
import type { Phase } from "#app/domain/phase";
import type { Policy } from "#app/domain/policy";
import type { PartOnDay, PhaseOnDay } from "#app/domain/season";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Readings, Rule, useWords } from "#app/routes/policy/item";

type ProcessProps = { readonly policy: Policy; readonly parts: readonly PartOnDay[]; readonly now: Instant };

/** The parts of the process, each with its steps and where they stand. */
export function Process({ policy, parts, now }: ProcessProps) {
  const text = useText("policy");
  return (
    <section id="process">
      <h2>{text("process.title")}</h2>
      {parts.map((each) => (
        <Part key={each.part.key} policy={policy} on={each} now={now} />
      ))}
    </section>
  );
}

function Part({ policy, on, now }: { policy: Policy; on: PartOnDay; now: Instant }) {
  const text = useText("policy");
  const words = useWords();
  const { part, state, phases } = on;
  const title = text("part.title", { number: part.number, title: words(part.title) });
  const otherwise = policy.parts.find((each) => each.key === part.otherwise);
  return (
    <section id={`part-${part.key}`}>
      <h3>
        {title} <small className="soft">{text(`part.${state}`)}</small>
      </h3>
      <p className="policy-words">
        {words(part.text)} {otherwise && text("part.otherwise", { part: words(otherwise.title) })}{" "}
        <Rule source={part.source} />
      </p>
      <Readings readings={part.readings} />
      <Phases caption={title} phases={phases} now={now} />
    </section>
  );
}

/** The days by which the insurer tells what it may still change; nothing where the policy names none. */
export function Announcements({ phases, now }: Omit<PhasesProps, "caption">) {
  const text = useText("policy");
  if (phases.length === 0) return null;
  return (
    <section id="announcements">
      <h2>{text("announcements.title")}</h2>
      <Phases caption={text("announcements.title")} phases={phases} now={now} />
    </section>
  );
}

type PhasesProps = {
  readonly caption: string;
  readonly phases: readonly PhaseOnDay[];
  readonly now: Instant;
};

/** A table of steps: what happens, who acts, when, and where it stands. */
export function Phases({ caption, phases, now }: PhasesProps) {
  const text = useText("policy");
  const words = useWords();
  const columns: Column<PhaseOnDay>[] = [
    {
      key: "step",
      head: text("phase.step"),
      cell: ({ phase }) => <span id={`phase-${phase.key}`}>{words(phase.title)}</span>,
    },
    { key: "when", head: text("phase.when"), cell: (on) => <When on={on} now={now} /> },
    { key: "who", head: text("phase.who"), cell: ({ phase }) => text(`actor.${phase.actor}`) },
    {
      key: "what",
      head: text("phase.what"),
      cell: ({ phase }) => (
        <div>
          {words(phase.text)} <Rule source={phase.source} />
          <Readings readings={phase.readings} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHeardOnly
      columns={columns}
      rows={phases}
      keyOf={({ phase }) => phase.key}
    />
  );
}

function When({ on: { phase, state, daysLeft }, now }: { on: PhaseOnDay; now: Instant }) {
  const text = useText("policy");
  // Without an opening day of its own nobody can say from when it can be done, only that others come first.
  const known = state === "upcoming" && !phase.opens ? "not-yet" : state;
  return (
    <div>
      <Days phase={phase} now={now} />
      <span className={`policy-state ${state}`}>{text(`phase.${known}`, { count: daysLeft ?? 0 })}</span>
    </div>
  );
}

function Days({ phase: { opens, deadline }, now }: { phase: Phase; now: Instant }) {
  const text = useText("policy");
  const language = useLanguage();
  if (!opens && !deadline) return null;
  return (
    <>
      {opens && text("phase.from", { day: formatDay(opens, language) })}
      {opens && deadline && <br />}
      {deadline && <DeadlineText deadline={deadline} now={now} />}
      <br />
    </>
  );
}
