import type { Day as CivilDay } from "#app/domain/calendar";
import { type ContractParty, takesPart } from "#app/domain/contracting/party";
import type { RegionOnMap } from "#app/domain/map-region";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { Wording } from "#app/map/wording";

type RegionContractProps = {
  readonly onMap: RegionOnMap;
  readonly day: CivilDay;
  /** Organisations that exist in the demonstration only. */
  readonly fictional: ReadonlySet<string>;
  readonly wording: Wording;
};

/** The agreement with the lead party: who takes part and as what, and its dates. */
export function RegionContract({ onMap, day, fictional, wording }: RegionContractProps) {
  const text = useText("map");
  const terms = useTerms(onMap);
  if (!terms) return null;
  const parties = partiesOf(onMap, day);
  return (
    <section>
      <h3>{text("panel.contract")}</h3>
      <ul className="panel-parties">
        {parties.map(({ organisation, role }) => (
          <li key={`${organisation} ${role}`}>
            {wording.organisation(organisation)} <small>{text(`role.${role}`)}</small>
            {fictional.has(organisation) && <small> {text("panel.fictional")}</small>}
          </li>
        ))}
      </ul>
      <p className="small soft">{terms.join(" · ")}</p>
    </section>
  );
}

type Party = Pick<ContractParty, "organisation" | "role">;

/** The lead party and who takes part on that day; of a published agreement the lead party alone. */
function partiesOf({ status, publication }: RegionOnMap, day: CivilDay): Party[] {
  if (publication) return [{ organisation: publication.provider, role: "lead" }];
  const contract = status?.lead?.contract;
  if (!contract) return [];
  const others = contract.parties.filter((party) => party.role !== "lead" && takesPart(party, day));
  return [{ organisation: contract.provider, role: "lead" }, ...others];
}

function useTerms({ status, publication }: RegionOnMap): string[] | undefined {
  const text = useText("map");
  const language = useLanguage();
  const agreement = publication ?? status?.lead;
  if (!agreement) return undefined;
  const on = (day: CivilDay) => ({ day: formatDay(day, language) });
  return [
    ...(status?.lead ? [text("panel.agreed", on(status.lead.agreedOn))] : []),
    ...(agreement.publishedOn ? [text("panel.published", on(agreement.publishedOn))] : []),
    text("panel.term", {
      from: formatDay(agreement.startsOn, language),
      to: formatDay(agreement.endsOn, language),
    }),
  ];
}
