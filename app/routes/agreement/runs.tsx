import { type ActField, ActForm, type RefusedAct } from "#app/components/act-form";
import { DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import { isRunning, resultKinds } from "#app/domain/contracting/agreement-fact";
import type { AgreementStepKind } from "#app/domain/contracting/agreement-step";
import { useText } from "#app/i18n/use-text";
import type { AgreementPage } from "#app/routes/agreement/load.server";

type RunsProps = { readonly page: AgreementPage; readonly refused: RefusedAct | undefined };

/** What was agreed on results, what came of consultations, and who still has to do what by when. */
export function Runs({ page, refused }: RunsProps) {
  const text = useText("contracting");
  const fieldsOf = useRunningFields(page);
  const { runs, steps } = page;
  const year = page.year ?? "";
  const forms = steps.filter((kind) => isRunning({ kind }));
  const nothing = runs.results.length === 0 && runs.actions.length === 0;
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{text("runs.title")}</h2>
      {nothing && <p className="soft">{text("runs.none", { year })}</p>}
      {runs.results.length > 0 && <Results page={page} />}
      {runs.actions.length > 0 && <Actions page={page} />}
      {forms.map((step) => (
        <ActForm
          // What was recorded does not stay typed in its form.
          key={`${step} ${page.history.length}`}
          title={text(`act.${step}`)}
          say={text(`act.${step}.say`, { year })}
          hidden={{ step, year: String(year) }}
          fields={fieldsOf(step)}
          refused={refused?.typed.step === step ? refused : undefined}
          submit={text("step.submit")}
        />
      ))}
    </section>
  );
}

function Results({ page: { runs, year } }: Pick<RunsProps, "page">) {
  const text = useText("contracting");
  return (
    <DataTable
      caption={text("results.title", { year: year ?? "" })}
      rows={runs.results}
      keyOf={({ id }) => id}
      columns={[
        { key: "about", head: text("column.about"), cell: ({ about }) => text(`about.${about}`) },
        {
          key: "text",
          head: text("column.text"),
          cell: (result) => <span className="contracting-words">{result.text}</span>,
        },
        { key: "day", head: text("column.day"), cell: ({ day }) => <Day day={day} style="dated" /> },
      ]}
    />
  );
}

function Actions({ page: { runs, today, year } }: Pick<RunsProps, "page">) {
  const text = useText("contracting");
  return (
    <DataTable
      caption={text("actions.title", { year: year ?? "" })}
      rows={runs.actions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "action",
          head: text("column.action"),
          cell: (action) => <span className="contracting-words">{action.text}</span>,
        },
        { key: "side", head: text("column.side"), cell: ({ side }) => text(`side.${side}`) },
        { key: "due", head: text("column.due"), cell: ({ due }) => <Day day={due} style="dated" /> },
        {
          key: "done",
          head: text("column.done"),
          cell: ({ done, due }) =>
            done ? (
              <>
                <Day day={done.day} style="dated" /> <small className="soft">{done.text}</small>
              </>
            ) : (
              <span className={due < today ? "alarm" : undefined}>
                {text(due < today ? "action.late" : "action.open")}
              </span>
            ),
        },
      ]}
    />
  );
}

/** The fields of what can be recorded while an agreement runs. */
function useRunningFields({
  today,
  runs,
  parties,
}: AgreementPage): (step: AgreementStepKind) => readonly ActField[] {
  const text = useText("contracting");
  const day: ActField = { name: "day", kind: "day", label: text("field.day"), value: today };
  const files: ActField = {
    ...{ name: "files", kind: "files", label: text("field.originals"), hint: text("field.originalsHint") },
  };
  const words = (label: string): ActField => ({ name: "text", kind: "long", label });
  const about: ActField = {
    ...{ name: "about", kind: "one-of", label: text("field.about") },
    options: resultKinds.map((value) => ({ value, label: text(`about.${value}`) })),
  };
  const side: ActField = {
    ...{ name: "side", kind: "one-of", label: text("field.side") },
    options: (["insurer", "provider"] as const).map((value) => ({ value, label: text(`side.${value}`) })),
  };
  const open: ActField = {
    ...{ name: "action", kind: "choice", label: text("field.action") },
    options: runs.actions.filter(({ done }) => !done).map((each) => ({ value: each.id, label: each.text })),
  };
  const party: ActField = {
    ...{ name: "party", kind: "choice", label: text("party.organisation") },
    options: [
      { value: "", label: text("party.choose") },
      ...parties.flatMap(({ organisation, role, name }) =>
        role === "lead"
          ? []
          : [{ value: `${organisation}/${role}`, label: `${name} (${text(`role.${role}`)})` }],
      ),
    ],
  };
  const until: ActField = { name: "until", kind: "day", label: text("party.until"), value: today };
  const reason: ActField = { name: "reason", kind: "long", label: text("party.reason") };
  return (step) => {
    if (step === "result-agreed") return [about, words(text("field.agreedText")), day, files];
    if (step === "consulted") return [words(text("field.saidText")), day, files];
    if (step === "party-left") return [party, until, reason, day, files];
    if (step === "action-done") return [open, words(text("field.doneText")), day];
    return [
      words(text("field.actionText")),
      side,
      { name: "due", kind: "day", label: text("field.dueDay") },
      day,
    ];
  };
}
