import type { SignedIn } from "#app/auth/viewer.server";
import { dayOf } from "#app/domain/calendar";
import { tenderDaysOf } from "#app/domain/contracting/to-tender";
import { type LotProposal, openingRefusal, proposalKey, proposedLots } from "#app/domain/tender/lot-proposal";
import { areaName } from "#app/domain/work/season-at";
import { readVersion } from "#app/features/season/read-map.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay } from "#app/i18n/format";
import { named, reasonWriter } from "#app/i18n/status/write-reasons";
import { translator } from "#app/i18n/text";
import { seasonFacts } from "#db/queries/season.server";
import { keptTenderLots } from "#db/queries/tender.server";
import type { Db } from "#db/store.server";

/** The policy version that a URL asks for, with its season; undefined where the viewer sees none. */
export async function openingAtHand({ viewer }: SignedIn, db: Db, params: URLSearchParams) {
  const version = await readVersion(viewer, db, params);
  const season = version && (await seasonFacts(viewer, db, version));
  return season && { version, season };
}

/** Everything that the page shows: which lots the facts bring to the open tender, and which wait, each with why. */
export async function openingPage(visitor: SignedIn, db: Db, params: URLSearchParams) {
  const found = await openingAtHand(visitor, db, params);
  if (!found) return undefined;
  const { viewer, language } = visitor;
  const { version, season } = found;
  const { policy } = version;
  const texts = textsFor(language, "opening", "status", "deadline");
  const say = translator(texts.opening ?? {}, language);
  const names = named(season.organisations, season.lots);
  const write = reasonWriter({ ...texts.status, ...texts.opening }, names, language);
  const rowOf = ({ area, lot, because }: LotProposal) => ({
    key: proposalKey({ area, lot }),
    name: `${areaName({ season }, area)}: ${names.lots.get(lot)?.[language] ?? lot}`,
    why: write(because),
  });
  const today = dayOf(viewer.now);
  const refusal = openingRefusal(policy, today);
  const { open, waiting } = proposedLots(season, viewer.now);
  const count = refusal ? 0 : open.length;
  const year = policy.contractYear;
  return {
    title: say("title", { year }),
    say: say("say", {
      ...{ day: formatDay(today, language), count },
      waiting: waiting.length > 0 ? say("waiting", { count: waiting.length }) : "",
    }),
    days: tenderDaysOf(policy),
    open: refusal ? [] : open.map(rowOf),
    waiting: waiting.map(rowOf),
    seen: await keptTenderLots(viewer, db, version.id),
    ...{ year, refusal, texts, now: viewer.now },
  };
}
