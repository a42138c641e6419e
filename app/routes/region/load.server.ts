import type { Visit } from "#app/auth/viewer.server";
import { dayOf, startOf } from "#app/domain/calendar";
import { coverageOf } from "#app/domain/coverage";
import type { PublicFacts } from "#app/domain/map-layer";
import { publishedRegion, seasonRegion } from "#app/domain/map-region";
import { parseMapView } from "#app/domain/map-view";
import type { Policy } from "#app/domain/policy";
import { lotPublicationsOn, publicationOn } from "#app/domain/publication";
import type { Region } from "#app/domain/region";
import { phasesAhead } from "#app/domain/region-phases";
import { type AreaStatus, regionStatus } from "#app/domain/region-status";
import { factsOf, type SeasonFacts } from "#app/domain/season-facts";
import { publicTimeline, type TimelineEntry, timeline } from "#app/domain/timeline";
import { datesHere } from "#app/features/deadlines/read-dates.server";
import type { MapRead } from "#app/features/season/read-map.server";
import { type AgreementShown, agreementsShown, publicAgreements } from "#app/routes/region/agreements.server";
import { candidaciesShown } from "#app/routes/region/candidacies.server";
import { type Words, wordsOf } from "#app/routes/region/words.server";
import type { Db } from "#db/store.server";

/** Everything the page of a region shows under the URL's year and day, written out in the reader's language. */
export async function regionPage(
  read: MapRead,
  region: Region,
  { viewer, language }: Visit,
  db: Db,
  params: URLSearchParams,
) {
  const { payload, version, known, today, knownAt } = read;
  const { policy } = version;
  const { view, problems } = parseMapView(params, known);
  const words = wordsOf(payload, language);
  const shown = await (payload.kind === "season"
    ? insidersView(payload.season, region, view.day, words, { viewer, db, policy })
    : publicView(payload, region, view.day, words, policy));
  return {
    region: { code: region.code, name: region.name, population: region.population },
    municipalities: read.municipalities.filter((each) => each.region === region.code).map(({ name }) => name),
    ...neighboursInOrder(read.regions, region),
    policyId: version.id,
    year: view.year,
    years: known.years,
    day: view.day,
    today,
    span: known.span,
    /** The moment that terms are counted from: now, or the beginning of another day. */
    moment: view.day === dayOf(viewer.now) ? knownAt : startOf(view.day),
    problems: problems
      .filter(({ key }) => key === "problem.year" || key.startsWith("problem.day"))
      .map((problem) => words.write([problem])),
    dates: await datesHere(viewer, db, ["claims"], (path) => path.startsWith(`/regions/${region.code}?`)),
    ...shown,
  };
}

type Day = TimelineEntry["day"];

async function insidersView(
  season: SeasonFacts,
  region: Region,
  day: Day,
  words: Words,
  sources: Parameters<typeof candidaciesShown>[0],
) {
  const knownAt = sources.viewer.now;
  const facts = factsOf(season, region.code);
  const status = regionStatus(facts, season.lots, day, knownAt);
  const { bucket, reasons } = seasonRegion(region, status, { day, layer: "idd" });
  const agreements: readonly AgreementShown[] = agreementsShown(status, season, day, knownAt, words);
  return {
    insider: true,
    bucket,
    statusName: words.status(bucket),
    sentence: words.write(reasons),
    history: historyOf(timeline(facts, day, knownAt), words),
    areas: status.areas.map((area) => areaOf(area, words)),
    agreements,
    candidacies: await candidaciesShown(sources, facts, day, words),
    phases: phasesAhead(sources.policy, facts, day),
  };
}

function publicView(
  { publications, perLot }: PublicFacts,
  region: Region,
  day: Day,
  words: Words,
  policy: Policy,
) {
  const own = publications.filter((each) => each.region === region.code);
  const publication = publicationOn(own, region.code, day);
  const forLots = lotPublicationsOn(perLot, region.code, day);
  const { bucket, reasons } = publishedRegion(region, publication, forLots);
  const all = [...own, ...perLot.filter((each) => each.region === region.code)];
  return {
    insider: false,
    bucket,
    statusName: words.status(bucket),
    sentence: words.write(reasons),
    history: historyOf(publicTimeline(all, day), words),
    areas: [],
    agreements: publicAgreements([...(publication ? [publication] : []), ...forLots], words),
    candidacies: [],
    phases: phasesAhead(policy, undefined, day),
  };
}

export type HistoryLine = ReturnType<typeof historyOf>[number];

/** Lines with their sentence; the moment of recording only where it was another day. */
const historyOf = (entries: readonly TimelineEntry[], words: Words) =>
  entries.map(({ day, ahead, corrected, recordedAt, reason }) => ({
    day,
    ahead,
    corrected,
    recordedAt: recordedAt && dayOf(recordedAt) !== day ? recordedAt : undefined,
    sentence: words.write([reason]),
  }));

export type AreaShown = ReturnType<typeof areaOf>;

const areaOf = (area: AreaStatus, words: Words) => {
  const coverage = coverageOf(area);
  return {
    part: area.part?.name,
    lots: area.lots.map((lot, index) => ({
      key: lot.lot,
      title: words.lot(lot.lot),
      status: lot.status,
      selective: lot.selective,
      submitted: lot.tender?.submitted,
      coverage: coverage[index]?.kind ?? "none",
      count: coverage[index]?.providers.length ?? 0,
      providers: [...new Set([...lot.providers, ...(coverage[index]?.throughMsz ?? [])])].map(
        (id) => words.organisation(id).name,
      ),
    })),
  };
};

type Named = Pick<Region, "code" | "name">;

/** The regions before and after in order of code; after the last comes the first. */
function neighboursInOrder(regions: readonly Named[], { code }: Named): { previous?: Named; next?: Named } {
  const at = regions.findIndex((each) => each.code === code);
  const named = (region: Named | undefined) => region && { code: region.code, name: region.name };
  const previous = named(regions.at(at - 1));
  const next = named(regions[(at + 1) % regions.length]);
  return { ...(previous && { previous }), ...(next && { next }) };
}
