import type { Act, Role } from "#app/domain/permission";
import type { Way } from "#app/domain/policy/ways";

type PlaceGiven = {
  readonly to: string;
  readonly text: string;
  readonly holds: readonly string[];
  /** The way of buying that it is about: who has no policy that knows it has nothing to do there. */
  readonly way?: Way;
};

/** The places of the main menu that are for everybody, and the paths that lie under each. */
const places = [
  { to: "/map", text: "nav.map", holds: ["/map", "/regions", "/coverage", "/publications"], way: "regions" },
  { to: "/policies", text: "nav.policy", holds: ["/policies"] },
  { to: "/deadlines", text: "nav.deadlines", holds: ["/deadlines"] },
] as const satisfies readonly PlaceGiven[];
export type Place = (typeof places)[number];

/** The place of whoever has signed in, before all others: what there is to do. */
const ownPlace = { to: "/today", text: "nav.today", holds: ["/today"] } as const;

/** The places for those who may do something, after those for everybody. */
const placesByAct = [
  {
    to: "/candidacies",
    text: "nav.candidacies",
    holds: ["/candidacies"],
    act: "see-season",
    way: "lead-parties",
  },
  {
    to: "/candidacies",
    text: "nav.candidacies",
    holds: ["/candidacies"],
    act: "see-own-contracts",
    way: "lead-parties",
  },
  {
    to: "/applications",
    text: "nav.applications",
    holds: ["/applications"],
    act: "see-season",
    way: "applications",
  },
  {
    to: "/applications",
    text: "nav.applications",
    holds: ["/applications"],
    act: "see-own-contracts",
    way: "applications",
  },
  { to: "/ceilings", text: "nav.ceilings", holds: ["/ceilings"], act: "see-ceilings", way: "ceilings" },
  { to: "/outlook", text: "nav.outlook", holds: ["/outlook"], act: "see-ceilings", way: "ceilings" },
  { to: "/codes", text: "nav.codes", holds: ["/codes"], act: "see-catalogue", way: "disciplines" },
  { to: "/production", text: "nav.production", holds: ["/production"], act: "see-ceilings" },
  { to: "/documents", text: "nav.documents", holds: ["/documents"], act: "see-season" },
  { to: "/documents", text: "nav.documents", holds: ["/documents"], act: "see-own-contracts" },
  { to: "/tender", text: "nav.tender", holds: ["/tender"], way: "tender", act: "register" },
  { to: "/tender/lots", text: "nav.tender", holds: ["/tender"], way: "tender", act: "see-season" },
  {
    to: "/certificates",
    text: "nav.certificates",
    holds: ["/certificates"],
    act: "see-season",
  },
  {
    to: "/certificates",
    text: "nav.certificates",
    holds: ["/certificates", "/providers", "/sharing"],
    act: "see-own-contracts",
  },
  { to: "/threads", text: "nav.threads", holds: ["/threads"], act: "see-season" },
  { to: "/threads", text: "nav.threads", holds: ["/threads"], act: "see-own-contracts" },
  { to: "/requests", text: "nav.requests", holds: ["/requests"], way: "ceilings", act: "see-ceilings" },
  { to: "/people", text: "nav.people", holds: ["/people", "/invitations"], act: "manage-accounts" },
  {
    to: "/proposals",
    text: "nav.proposals",
    holds: ["/proposals", "/substitutions"],
    act: "manage-accounts",
  },
  {
    to: "/proposals",
    text: "nav.proposals",
    holds: ["/proposals", "/substitutions"],
    act: "sign-increases",
  },
  { to: "/audit", text: "nav.audit", holds: ["/audit"], act: "read-audit" },
  { to: "/insurers", text: "nav.insurers", holds: ["/insurers"], act: "add-insurer" },
  { to: "/providers", text: "nav.providers", holds: ["/providers"], act: "add-provider" },
  { to: "/jobs", text: "nav.jobs", holds: ["/jobs"], act: "run-jobs" },
  { to: "/mail", text: "nav.mail", holds: ["/mail"], act: "see-mail" },
] as const satisfies readonly (PlaceGiven & { readonly act: Act })[];

/**
 * The places of the main menu for someone who may do this; `known` says whether somebody has signed in, `ways` which
 * ways of buying the policies know that concern the reader: all of them where that is not said.
 */
export const placesFor = (
  acts: readonly Act[],
  known: boolean,
  ways?: readonly Way[],
): readonly (typeof ownPlace | Place | (typeof placesByAct)[number])[] => {
  const concerns = (place: PlaceGiven) => !place.way || !ways || ways.includes(place.way);
  return [
    ...(known ? [ownPlace] : []),
    ...places.filter(concerns),
    ...placesByAct
      .filter((place) => acts.includes(place.act) && concerns(place))
      .filter(({ to }, at, all) => all.findIndex((place) => place.to === to) === at),
  ];
};

/** Where a reader begins: a director with where the year will end, who else has signed in with what there is to do. */
export function homeOf(roles: readonly Role[], known: boolean): string {
  if (!known) return "/map";
  return roles.includes("director") && !roles.includes("buyer") ? "/outlook" : "/today";
}

export type MenuPlace = ReturnType<typeof placesFor>[number];

/** What each kind of reader uses most, by an act that only they may do; whoever may none of these buys or delivers. */
const usedMost: readonly { readonly act?: Act; readonly paths: readonly string[] }[] = [
  { act: "run-jobs", paths: ["/people", "/policies", "/proposals", "/jobs", "/mail"] },
  { act: "read-audit", paths: ["/audit", "/policies", "/ceilings", "/requests"] },
  {
    paths: [
      "/outlook",
      "/candidacies",
      "/tender/lots",
      "/tender",
      "/ceilings",
      "/requests",
      "/applications",
      "/production",
    ],
  },
];
const AT_HAND = 9;

/**
 * The main menu in two: what stands at hand, and what lies behind one word more. Whoever has few places has all at
 * hand, each kind of place in the order of the whole.
 */
export function menuFor(...given: Parameters<typeof placesFor>): {
  readonly atHand: readonly MenuPlace[];
  readonly more: readonly MenuPlace[];
} {
  const [acts] = given;
  const all = placesFor(...given);
  if (all.length <= AT_HAND + 1) return { atHand: all, more: [] };
  const { paths = [] } = usedMost.find(({ act }) => act === undefined || acts.includes(act)) ?? {};
  const first = ["/today", "/map", ...paths];
  const rank = ({ to }: MenuPlace) => (first.includes(to) ? first.indexOf(to) : first.length);
  const chosen = new Set(all.toSorted((a, b) => rank(a) - rank(b)).slice(0, AT_HAND));
  return {
    atHand: all.filter((place) => chosen.has(place)),
    more: all.filter((place) => !chosen.has(place)),
  };
}

/** Whether a path is that of a place or lies under it. */
export const liesUnder = (place: { readonly holds: readonly string[] }, path: string): boolean =>
  place.holds.some((start) => path === start || path.startsWith(`${start}/`));

/** The places for someone who sought a path in vain, the nearest first, without that path itself. */
export const placesNear = (path: string): readonly Place[] =>
  places
    .filter(({ to }) => to !== path)
    .sort((a, b) => Number(liesUnder(b, path)) - Number(liesUnder(a, path)));
