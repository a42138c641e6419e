import { ActForm, type RefusedAct } from "#app/components/act-form";
import { DataTable } from "#app/components/data-table";
import { Moment } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { ApplicationPage } from "#app/routes/application/load.server";

type GroundsProps = {
  readonly page: ApplicationPage;
  readonly refused: { readonly act: string; readonly refused: RefusedAct } | undefined;
};

/** Each ground for exclusion: what was declared and judged of it and what follows, and the form to judge one. */
export function Grounds({ page: { grounds, decides }, refused }: GroundsProps) {
  const text = useText("application");
  const language = useLanguage();
  if (grounds.length === 0) return null;
  return (
    <section aria-labelledby="grounds">
      <h2 id="grounds">{text("one.grounds")}</h2>
      <DataTable
        caption={text("one.grounds")}
        captionHeardOnly
        rows={grounds}
        keyOf={({ key }) => key}
        columns={[
          {
            key: "ground",
            head: text("ground.column"),
            cell: ({ title, words, back, since }) => (
              <>
                {title}
                <small className="outcome-later">
                  {words} {back && text("ground.back", { term: back })}{" "}
                  {since && text("ground.since", { day: formatDay(since, language) })}
                </small>
              </>
            ),
          },
          {
            key: "declared",
            head: text("ground.said"),
            cell: ({ declared }) => text(declared ? "ground.declared" : "ground.undeclared"),
          },
          { key: "outcome", head: text("ground.outcome"), cell: (ground) => <Outcome ground={ground} /> },
        ]}
      />
      {decides && (
        <ActForm
          title={text("ground.judge")}
          say={text("ground.say")}
          hidden={{ act: "judged-ground" }}
          fields={[
            {
              ...{ kind: "choice", name: "ground", label: text("ground.column") },
              options: grounds.map(({ key, title }) => ({ value: key, label: title })),
            },
            {
              ...{ kind: "one-of", name: "holds", label: text("ground.holds") },
              options: (["yes", "no"] as const).map((value) => ({ value, label: text(`answer.${value}`) })),
            },
            {
              ...{ kind: "day", name: "happenedOn", label: text("ground.happenedOn") },
              hint: text("ground.happenedOn.hint"),
            },
            { kind: "long", name: "reason", label: text("reason") },
          ]}
          refused={refused?.act === "judged-ground" ? refused.refused : undefined}
          submit={text("ground.submit")}
        />
      )}
    </section>
  );
}

function Outcome({ ground: { outcome, judged } }: { ground: ApplicationPage["grounds"][number] }) {
  const text = useText("application");
  const language = useLanguage();
  const alarms = outcome === "excludes" || outcome === "open";
  return (
    <>
      <span className={alarms ? "alarm" : undefined}>{text(`ground.outcome.${outcome}`)}</span>
      {judged && (
        <small className="outcome-later">
          {judged.happenedOn && `${text("ground.of", { day: formatDay(judged.happenedOn, language) })} `}
          <Moment at={judged.at} style="dated" />
          {judged.judge && `, ${judged.judge}`}: <q>{judged.reason}</q>
        </small>
      )}
    </>
  );
}
