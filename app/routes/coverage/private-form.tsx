import { ActForm, type RefusedAct } from "#app/components/act-form";
import { useText } from "#app/i18n/use-text";
import type { CoveragePage } from "#app/routes/coverage/load.server";

type PrivateFormProps = {
  readonly page: CoveragePage;
  readonly entry: NonNullable<CoveragePage["entry"]>;
  readonly refused: RefusedAct | undefined;
};

/** Recording an agreement made privately where nobody serves a lot, or too few do. */
export function PrivateForm({ page: { year, lots }, entry, refused }: PrivateFormProps) {
  const text = useText("coverage");
  return (
    <ActForm
      title={text("private.title")}
      say={text("private.say")}
      hidden={{ id: entry.id, year: String(year) }}
      refused={refused}
      submit={text("private.submit")}
      fields={[
        {
          ...{ name: "area", kind: "choice", label: text("column.region") },
          options: [{ value: "", label: text("private.choose") }, ...entry.regions],
        },
        {
          ...{ name: "provider", kind: "choice", label: text("private.provider") },
          options: [{ value: "", label: text("private.choose") }, ...entry.providers],
        },
        {
          ...{ name: "lots", kind: "several", label: text("private.lots"), chosen: [] },
          options: lots.map(({ key, title }) => ({ value: key, label: title })),
        },
        { name: "day", kind: "day", label: text("private.day"), value: entry.today },
        { name: "startsOn", kind: "day", label: text("private.startsOn"), value: entry.today },
        { name: "endsOn", kind: "day", label: text("private.endsOn"), value: entry.endsOn },
        {
          ...{ name: "ground", kind: "long", label: text("private.ground") },
          hint: text("private.groundHint"),
        },
        { name: "files", kind: "files", label: text("private.files") },
      ]}
    />
  );
}
