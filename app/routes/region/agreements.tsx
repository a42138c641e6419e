import { type Column, DataTable } from "#app/components/data-table";
import { type Definition, Definitions } from "#app/components/definitions";
import { Day } from "#app/components/time";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { AgreementShown } from "#app/routes/region/agreements.server";

type AgreementsProps = { readonly agreements: readonly AgreementShown[]; readonly year: number };

/** Every agreement that counts for the year. */
export const Agreements = ({ agreements, year }: AgreementsProps) =>
  agreements.map((agreement) => <Agreement key={agreement.id} agreement={agreement} year={year} />);

/** An agreement with its dates, its lots, and who takes part. */
function Agreement({ agreement, year }: { agreement: AgreementShown; year: number }) {
  const text = useText("region");
  const terms = useTerms(agreement, year);
  return (
    <section className="region-agreement">
      <h3>
        <Organisation {...agreement.provider} />{" "}
        <small className="soft">{text(`form.${agreement.form}`)}</small>
      </h3>
      <Definitions items={terms} />
      {agreement.parties.length > 0 && <Parties parties={agreement.parties} year={year} />}
    </section>
  );
}

/** The name of an organisation, marked where it exists in the demonstration only. */
export function Organisation({ name, fictional }: { name: string; fictional: boolean }) {
  const text = useText("region");
  return (
    <>
      {name}
      {fictional && <i className="region-fictional"> ({text("fictional")})</i>}
    </>
  );
}

function useTerms(agreement: AgreementShown, year: number): Definition[] {
  const text = useText("region");
  const language = useLanguage();
  const { part, lots, agreedOn, publishedOn, startsOn, endsOn, renewal, form } = agreement;
  const published = publishedOn ? <Day day={publishedOn} /> : text("contract.notPublished");
  return [
    ...(part ? [{ key: "part", term: text("contract.part"), value: part }] : []),
    ...(lots.length > 0
      ? [{ key: "lots", term: text("contract.lots"), value: formatList(lots, language) }]
      : []),
    ...(agreedOn ? [{ key: "agreed", term: text("contract.agreed"), value: <Day day={agreedOn} /> }] : []),
    ...(form === "idd" ? [{ key: "published", term: text("contract.published"), value: published }] : []),
    { key: "starts", term: text("contract.starts"), value: <Day day={startsOn} /> },
    { key: "ends", term: text("contract.ends"), value: <Day day={endsOn} /> },
    ...(renewal === "due" || renewal === "in-talks" || renewal === "renewed"
      ? [{ key: "renewal", term: text("contract.renewal", { year }), value: text(`renewal.${renewal}`) }]
      : []),
  ];
}

type Party = AgreementShown["parties"][number];

function Parties({ parties, year }: { parties: readonly Party[]; year: number }) {
  const text = useText("region");
  const columns: Column<Party>[] = [
    {
      key: "organisation",
      head: text("parties.organisation"),
      cell: (party) => <Organisation name={party.name} fictional={party.fictional} />,
    },
    { key: "role", head: text("parties.role"), cell: ({ role }) => text(`role.${role}`) },
    {
      key: "own",
      head: text("parties.own", { year }),
      cell: ({ contracted }) => text(contracted ? "parties.contracted" : "parties.notContracted"),
    },
  ];
  return (
    <DataTable
      caption={text("parties.title")}
      columns={columns}
      rows={parties}
      keyOf={({ id, role }) => `${id} ${role}`}
    />
  );
}
