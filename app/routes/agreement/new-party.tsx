import { ActForm, type RefusedAct } from "#app/components/act-form";
import { useText } from "#app/i18n/use-text";
import type { AgreementPage } from "#app/routes/agreement/load.server";

const roles = ["partner", "hospital", "subcontractor"] as const;

type NewPartyProps = { readonly page: AgreementPage; readonly refused: RefusedAct | undefined };

/** Recording somebody who comes to take part in the agreement after it was made. */
export function NewParty({ page: { newParty, today, year, parties }, refused }: NewPartyProps) {
  const text = useText("contracting");
  if (!newParty) return null;
  return (
    <ActForm
      key={`party ${parties.length}`}
      title={text("party.title")}
      say={text("party.say")}
      hidden={{ step: "party-added", year: String(year ?? "") }}
      refused={refused?.typed.step === "party-added" ? refused : undefined}
      submit={text("step.submit")}
      fields={[
        {
          ...{ name: "organisation", kind: "choice", label: text("party.organisation") },
          options: [{ value: "", label: text("party.choose") }, ...newParty.providers],
        },
        {
          ...{ name: "role", kind: "one-of", label: text("party.role") },
          options: roles.map((value) => ({ value, label: text(`role.${value}`) })),
        },
        { name: "from", kind: "day", label: text("party.from"), value: today },
        { name: "reason", kind: "long", label: text("party.reason") },
        {
          ...{ name: "files", kind: "files", label: text("field.originals") },
          hint: text("field.originalsHint"),
        },
      ]}
    />
  );
}
