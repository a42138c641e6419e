import { ActForm, type RefusedAct } from "#app/components/act-form";
import { DataTable } from "#app/components/data-table";
import { Moment } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { AgreementPage } from "#app/routes/agreement/load.server";

type GroundsProps = { readonly page: AgreementPage; readonly refused: RefusedAct | undefined };

/** Each ground on which the agreement is not kept, what was found of it, and the form to record one. */
export function Grounds({ page, refused }: GroundsProps) {
  const text = useText("application");
  const { grounds, judgesGrounds, year } = page;
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
          { key: "ground", head: text("ground.column"), cell: (ground) => <Named ground={ground} /> },
          { key: "found", head: text("ground.found"), cell: (ground) => <Found ground={ground} /> },
        ]}
      />
      {judgesGrounds && (
        <ActForm
          title={text("ground.record")}
          say={text("ground.recordSay")}
          hidden={{ step: "ground-judged", year: String(year ?? "") }}
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
          refused={refused?.typed.step === "ground-judged" ? refused : undefined}
          submit={text("ground.submit")}
        />
      )}
    </section>
  );
}

type GroundProps = { readonly ground: AgreementPage["grounds"][number] };

function Named({ ground: { title, words, since } }: GroundProps) {
  const text = useText("application");
  const language = useLanguage();
  return (
    <>
      {title}
      <small className="outcome-later">
        {words} {since && text("ground.since", { day: formatDay(since, language) })}
      </small>
    </>
  );
}

function Found({ ground: { excludes, judged } }: GroundProps) {
  const text = useText("application");
  const language = useLanguage();
  if (!judged) return <span className="soft">{text("ground.found.none")}</span>;
  const stands = excludes ? "holds" : judged.holds ? "too-long-ago" : "clear";
  return (
    <>
      <span className={excludes ? "alarm" : undefined}>{text(`ground.found.${stands}`)}</span>
      <small className="outcome-later">
        {judged.happenedOn && `${text("ground.of", { day: formatDay(judged.happenedOn, language) })} `}
        <Moment at={judged.at} style="dated" />
        {judged.judge && `, ${judged.judge}`}: <q>{judged.reason}</q>
      </small>
    </>
  );
}
