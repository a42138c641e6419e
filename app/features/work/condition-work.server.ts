import { type Day, dayOf } from "#app/domain/calendar";
import { groupedBy } from "#app/domain/grouping";
import { may } from "#app/domain/permission";
import { reason } from "#app/domain/reason";
import type { WorkItem } from "#app/domain/work/item";
import type { WorkSource } from "#app/features/work/source";
import { formatList } from "#app/i18n/format";
import { type Effect, effectsSeen } from "#db/queries/lapse.server";
import { nameOrganisations } from "#db/queries/organisation.server";
import { regionNames } from "#db/queries/region.server";

/** Lots of agreements that no longer meet the conditions to keep them by, for those who can do something about it. */
export const conditionWork: WorkSource = {
  key: "conditions",
  isFor: ({ roles }) => may(roles, "contract") || may(roles, "register"),
  async read(viewer, db) {
    const today = dayOf(viewer.now);
    const buys = may(viewer.roles, "contract");
    const effects = await effectsSeen(viewer, db);
    const ids = effects.map(({ provider, version }) => (buys ? provider : version.insurer));
    const names = new Map((await nameOrganisations(viewer, db, ids)).map(({ id, name }) => [id, name]));
    const regions = await regionNames(viewer, db);
    return [...groupedBy(effects, ({ contract, version }) => `${contract} ${version.id}`)].flatMap(
      ([key, [first, ...others]]) => {
        if (!first) return [];
        const { provider, version, region } = first;
        return [
          itemOf([first, ...others], {
            key,
            buys,
            party: names.get(buys ? provider : version.insurer) ?? "",
            region: region && (regions.get(region) ?? region),
            today,
          }),
        ];
      },
    );
  },
};

type Told = {
  readonly key: string;
  readonly buys: boolean;
  /** The other side, by name. */
  readonly party: string;
  readonly region: string | undefined;
  readonly today: Day;
};

/** The lots of one agreement together, by the first day on which one of them lapses. */
function itemOf(
  [first, ...others]: readonly [Effect, ...Effect[]],
  { key, buys, party, region, today }: Told,
): WorkItem {
  const { contract, version } = first;
  const { lots, contractYear } = version.policy;
  const lapsing = [first, ...others];
  const [from = first.fails.from] = lapsing.map(({ fails }) => fails.from).sort();
  const titles = lots.filter((lot) => lapsing.some((each) => each.lot === lot.key)).map(({ short }) => short);
  const lapsed = from <= today;
  return {
    kind: buys ? "condition-lapsed" : "own-condition-lapsed",
    ...{ thing: "contract", thingId: key, importance: lapsed ? "urgent" : "usual" },
    // A provider can have an agreement in several regions.
    about: region
      ? reason("about.party", { region, provider: party })
      : reason("about.country.party", { provider: party }),
    why: reason(`why.condition-lapsed.${lapsed ? "now" : "ahead"}`, {
      lots: {
        bilingual: {
          nl: formatList(
            titles.map(({ nl }) => nl),
            "nl",
          ),
          en: formatList(
            titles.map(({ en }) => en),
            "en",
          ),
        },
      },
      ...{ year: String(contractYear), day: { day: from } },
    }),
    to: `/agreements/${contract}?year=${contractYear}#conditions`,
    deadline: lapsed ? undefined : { day: from, limit: "before" },
  };
}
