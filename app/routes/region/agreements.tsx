import { Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import { useText } from "#app/i18n/use-text";
import type { AgreementShown } from "#app/routes/region/agreements.server";

type AgreementsProps = {
  readonly agreements: readonly AgreementShown[];
  readonly year: number;
  /** Whether lots and the day of agreement can be known at all. */
  readonly insider: boolean;
  /** What is said where there is none. */
  readonly empty: string;
};

/** Every agreement that counts for the year with its dates and lots, then who takes part in each. */
export function Agreements({ agreements, year, insider, empty }: AgreementsProps) {
  const text = useText("region");
  const columns = useColumns(year, insider);
  return (
    <>
      <DataTable
        caption={text("contracts.title")}
        captionHeardOnly
        columns={insider ? columns : columns.filter(({ key }) => key !== "lots" && key !== "agreed")}
        rows={agreements}
        keyOf={({ id }) => id}
        empty={empty}
      />
      {agreements
        .filter(({ parties }) => parties.length > 0)
        .map(({ id, provider, parties }) => (
          <Parties key={id} of={provider.name} parties={parties} year={year} />
        ))}
    </>
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

function useColumns(year: number, insider: boolean): Column<AgreementShown>[] {
  const text = useText("region");
  const none = text("lots.none");
  const day = (on: AgreementShown["agreedOn"]) => (on ? <Day day={on} /> : none);
  return [
    {
      key: "provider",
      head: text("parties.organisation"),
      cell: ({ id, provider, form, part, renewal }) => (
        <span className="region-agreement">
          {insider ? (
            <Link to={`/agreements/${id}?year=${year}`}>
              <Organisation {...provider} />
            </Link>
          ) : (
            <Organisation {...provider} />
          )}
          <small>
            {[
              text(`form.${form}`),
              ...(part ? [part] : []),
              ...(renewal === "due" || renewal === "in-talks" || renewal === "renewed"
                ? [text("contract.renewal", { year, renewal: text(`renewal.${renewal}`) })]
                : []),
            ].join(" · ")}
          </small>
        </span>
      ),
    },
    { key: "lots", head: text("contract.lots"), cell: ({ lots }) => lots.join(" · ") || none },
    { key: "agreed", head: text("contract.agreed"), cell: ({ agreedOn }) => day(agreedOn) },
    { key: "published", head: text("contract.published"), cell: ({ publishedOn }) => day(publishedOn) },
    { key: "starts", head: text("contract.starts"), cell: ({ startsOn }) => day(startsOn) },
    { key: "ends", head: text("contract.ends"), cell: ({ endsOn }) => day(endsOn) },
  ];
}

type Party = AgreementShown["parties"][number];

type PartiesProps = { readonly of: string; readonly parties: readonly Party[]; readonly year: number };

function Parties({ of, parties, year }: PartiesProps) {
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
      caption={text("parties.title", { provider: of })}
      columns={columns}
      rows={parties}
      keyOf={({ id, role }) => `${id} ${role}`}
    />
  );
}
