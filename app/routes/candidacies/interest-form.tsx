import { ActForm, type RefusedAct } from "#app/components/act-form";
import { useProviderFields } from "#app/components/unknown-provider";
import type { Day } from "#app/domain/calendar";
import { useText } from "#app/i18n/use-text";
import type { CandidaciesPage } from "#app/routes/candidacies/load.server";

type InterestFormProps = {
  readonly entry: NonNullable<CandidaciesPage["entry"]>;
  readonly today: Day;
  readonly refused: RefusedAct | undefined;
};

/** Entering the interest of a provider as it came in, with its original. */
export function InterestForm({ entry, today, refused }: InterestFormProps) {
  const text = useText("contracting");
  const { years, regions, providers, asked } = entry;
  const state = (code: string) =>
    entry.open.includes(code) ? "open" : entry.joinable.includes(code) ? "joinable" : "closed";
  const provider = useProviderFields(
    text("column.provider"),
    providers.map(({ id, name }) => ({ value: id, label: name })),
  );
  const joins = asked !== undefined && state(asked) === "joinable";
  return (
    <ActForm
      title={text("interest.title")}
      say={text("interest.say")}
      hidden={{ id: entry.id }}
      refused={refused}
      open={asked !== undefined}
      submit={text("interest.submit")}
      fields={[
        {
          ...{ name: "year", kind: "choice", label: text("column.year"), value: String(years[0] ?? "") },
          options: years.map((year) => ({ value: String(year), label: String(year) })),
        },
        ...provider,
        {
          ...{ name: "area", kind: "choice", label: text("column.region"), value: asked },
          options: regions.map(({ code, name, area }) => ({
            value: area,
            label: text(`interest.region.${state(code)}`, { region: name }),
          })),
        },
        {
          ...{ name: "way", kind: "one-of", label: text("column.way"), value: joins ? "join" : "whole" },
          options: (["whole", "join"] as const).map((value) => ({ value, label: text(`way.${value}`) })),
        },
        { name: "day", kind: "day", label: text("field.receivedDay"), value: today },
        {
          name: "time",
          kind: "time",
          label: text("field.receivedTime"),
          hint: text("field.receivedTimeHint"),
        },
        { name: "files", kind: "files", label: text("field.originals"), hint: text("field.originalsHint") },
        {
          ...{ name: "reason", kind: "long", label: text("interest.reason") },
          hint: text("interest.reasonHint"),
        },
      ]}
    />
  );
}
