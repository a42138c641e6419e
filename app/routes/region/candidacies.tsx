import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import { Organisation } from "#app/routes/region/agreements";
import type { CandidacyShown } from "#app/routes/region/candidacies.server";

/** The candidates with their steps, and what was judged of their offers by whom, when and why. */
export const Candidacies = ({ candidacies }: { candidacies: readonly CandidacyShown[] }) =>
  candidacies.map((candidacy) => <Candidacy key={candidacy.id} candidacy={candidacy} />);

function Candidacy({ candidacy: { id, provider, joins, steps, norms } }: { candidacy: CandidacyShown }) {
  const text = useText("region");
  return (
    <section className="region-candidacy">
      <h3>
        <Link to={`/candidacies/${id}`}>
          <Organisation {...provider} />
        </Link>{" "}
        {joins && <small className="soft">{text("candidacy.joins", { provider: joins })}</small>}
      </h3>
      <ol className="timeline">
        {steps.map(({ day, sentence }) => (
          <li key={`${day} ${sentence}`}>
            <Day day={day} />
            <div>{sentence}</div>
          </li>
        ))}
      </ol>
      {norms.length > 0 && <Norms norms={norms} provider={provider.name} />}
    </section>
  );
}

type Norm = CandidacyShown["norms"][number];

function Norms({ norms, provider }: { norms: readonly Norm[]; provider: string }) {
  const text = useText("region");
  const language = useLanguage();
  const columns: Column<Norm>[] = [
    { key: "title", head: text("norm.title"), cell: ({ title }) => title },
    {
      key: "outcome",
      head: text("norm.outcome"),
      cell: ({ meets }) => (
        <span className={meets ? undefined : "alarm"}>{text(meets ? "norm.meets" : "norm.fails")}</span>
      ),
    },
    { key: "reason", head: text("norm.reason"), cell: ({ reason }) => reason },
    {
      key: "judge",
      head: text("norm.judge"),
      cell: ({ judge = text("norm.unknownJudge"), day }) =>
        text("norm.judgedOn", { judge, day: formatDay(day, language) }),
    },
  ];
  return (
    <DataTable
      caption={text("candidacy.norms", { provider })}
      columns={columns}
      rows={norms}
      keyOf={({ key }) => key}
    />
  );
}
