import { ActForm, type RefusedAct } from "#app/components/act-form";
import { StaleForm } from "#app/components/stale-form";
import { MADE_FROM, type Stale } from "#app/domain/stale-form";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { CandidacyPage } from "#app/routes/candidacy/load.server";

type Again = {
  readonly norm: string;
  readonly stale: Stale;
  readonly typed: readonly (readonly [string, string])[];
};

type NormsProps = {
  readonly page: CandidacyPage;
  readonly refused: RefusedAct | undefined;
  /** A judgement that would have replaced what somebody else judged meanwhile. */
  readonly stale: Again | undefined;
};

/** The minimum norms one by one: what each asks, how it is judged, by whom, when, why and from what. */
export function Norms({ page, refused, stale }: NormsProps) {
  const text = useText("contracting");
  const judged = page.norms.filter((norm) => norm.judged).length;
  return (
    <section aria-labelledby="norms">
      <h2 id="norms">{text("norms.title")}</h2>
      <p>{text("norms.say", { count: page.norms.length, judged })}</p>
      <ol className="contracting-norms">
        {page.norms.map((norm) => (
          <li key={norm.key}>
            <h3>{norm.title}</h3>
            <p className="soft">
              {norm.text} <small>{text("norms.rule", { rule: norm.rule })}</small>
            </p>
            <Judgement judged={norm.judged} waits={page.steps.includes("norm-judged")} />
            {stale?.norm === norm.key ? (
              <JudgedMeanwhile {...stale} />
            ) : (
              page.steps.includes("norm-judged") && (
                <JudgeForm
                  key={`${norm.judged?.day} ${norm.judged?.reason}`}
                  norm={norm}
                  today={page.today}
                  refused={refused?.typed.norm === norm.key ? refused : undefined}
                />
              )
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Norm = CandidacyPage["norms"][number];

function Judgement({ judged, waits }: Pick<Norm, "judged"> & { readonly waits: boolean }) {
  const text = useText("contracting");
  const language = useLanguage();
  if (!judged) return <p className={waits ? "contracting-open" : "soft"}>{text("norms.open")}</p>;
  const { meets, reason, evidence, judge, day } = judged;
  const on = formatDay(day, language);
  return (
    <>
      <p>
        <strong className={meets ? undefined : "alarm"}>{text(meets ? "norm.meets" : "norm.fails")}</strong>
        {" · "}
        {judge === undefined ? on : text("norm.judgedOn", { judge, day: on })}
      </p>
      <p className="contracting-words">{reason}</p>
      {evidence && <p className="contracting-words soft">{text("norm.seen", { evidence })}</p>}
    </>
  );
}

type JudgeFormProps = {
  readonly norm: Norm;
  readonly today: CandidacyPage["today"];
  readonly refused: RefusedAct | undefined;
};

function JudgeForm({ norm: { key, judged, madeFrom }, today, refused }: JudgeFormProps) {
  const text = useText("contracting");
  return (
    <ActForm
      title={text(judged ? "norm.again" : "norm.judge")}
      hidden={{ step: "norm-judged", norm: key, [MADE_FROM]: JSON.stringify(madeFrom) }}
      refused={refused}
      submit={text("norm.submit")}
      fields={[
        {
          ...{ name: "meets", kind: "one-of", label: text("field.outcome"), value: madeFrom.meets?.[0] },
          options: [
            { value: "yes", label: text("norm.meets") },
            { value: "no", label: text("norm.fails") },
          ],
        },
        { name: "reason", kind: "long", label: text("field.reason"), value: judged?.reason },
        {
          ...{ name: "evidence", kind: "line", label: text("field.evidence"), value: judged?.evidence },
          hint: text("field.evidenceHint"),
        },
        { name: "day", kind: "day", label: text("field.judgedDay"), value: today },
      ]}
    />
  );
}

function JudgedMeanwhile({ stale, typed }: Again) {
  const text = useText("contracting");
  const labels: Readonly<Record<string, string>> = {
    meets: text("field.outcome"),
    reason: text("field.reason"),
    evidence: text("field.evidence"),
  };
  const written = (field: string, value: string) =>
    field === "meets" ? text(value === "yes" ? "norm.meets" : "norm.fails") : value;
  return (
    <StaleForm stale={stale} typed={typed} label={(field) => labels[field] ?? field} written={written} />
  );
}
