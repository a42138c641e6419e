import type { Day, Instant } from "#app/domain/calendar";
import type { ContractForm, ContractState } from "#app/domain/contract";
import { takesPart } from "#app/domain/contracting/party";
import { agreementsOf } from "#app/domain/lot-status";
import type { Publication } from "#app/domain/publication";
import type { RegionStatus } from "#app/domain/region-status";
import type { SeasonFacts } from "#app/domain/season-facts";
import type { Words } from "#app/routes/region/words.server";

const forms: readonly ContractForm[] = ["idd", "tender", "private", "msz", "direct"];

/** The agreements of a region that count for the contract year, the lead party's first. */
export function agreementsShown(
  status: RegionStatus,
  season: SeasonFacts,
  day: Day,
  knownAt: Instant,
  words: Words,
) {
  const states = new Map(
    status.areas.flatMap(({ agreements }) => agreements).map((state) => [state.contract.id, state]),
  );
  const everywhere = { ...season, candidacies: [], tenderLots: [], registrations: [] };
  const holders = new Set(agreementsOf(everywhere, day, knownAt).map(({ contract }) => contract.provider));
  return [...states.values()]
    .sort((a, b) => forms.indexOf(a.contract.form) - forms.indexOf(b.contract.form))
    .map((state) => ({
      id: state.contract.id,
      form: state.contract.form,
      provider: words.organisation(state.contract.provider),
      part: season.parts.find(({ id }) => id === state.contract.area?.part)?.name,
      lots: state.lots.map(words.shortLot),
      agreedOn: state.agreedOn,
      publishedOn: state.renewalPublishedOn ?? state.publishedOn,
      startsOn: state.startsOn,
      endsOn: state.endsOn,
      renewal: state.renewal,
      parties: partiesOf(state, holders, day, words),
    }));
}

/** Who takes part on that day, or will; each marked by whether it holds an agreement of its own in the year. */
const partiesOf = ({ contract }: ContractState, holders: ReadonlySet<string>, day: Day, words: Words) =>
  contract.parties
    .filter((party) => takesPart(party, day))
    .map(({ organisation, role }) => ({
      ...words.organisation(organisation),
      role,
      contracted: holders.has(organisation),
    }));

export type AgreementShown = Omit<ReturnType<typeof agreementsShown>[number], "agreedOn"> & {
  /** Absent for the public. */
  readonly agreedOn?: Day | undefined;
};

/** The agreements that the public knows of. */
export const publicAgreements = (publications: readonly Publication[], words: Words): AgreementShown[] =>
  publications.map(({ provider, form, lots, publishedOn, startsOn, endsOn }, index) => ({
    ...{ id: `${provider} ${index}`, form, publishedOn, startsOn, endsOn },
    provider: words.organisation(provider),
    part: undefined,
    lots: form === "idd" ? [] : lots.map(words.shortLot),
    renewal: "not-needed",
    parties: [],
  }));
