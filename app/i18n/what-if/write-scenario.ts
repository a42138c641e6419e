import type { Scenario } from "#app/domain/forecast/scenario";
import { formatCents, formatList, formatMonth, formatShare } from "#app/i18n/format";
import type { Language, Translate } from "#app/i18n/text";
import type nl from "#app/i18n/what-if/nl";

/** Who writes: a language and its texts, and the names of the agreements and lots that a scenario speaks of by their keys. */
export type ScenarioWriter = {
  readonly language: Language;
  readonly say: Translate<keyof typeof nl>;
  readonly agreement: (id: string) => string | undefined;
  readonly lot: (id: string) => string | undefined;
};

/** What a scenario assumes, in words: one part for each assumption; never empty. */
export function scenarioWords(scenario: Scenario, { language, say, ...named }: ScenarioWriter): string[] {
  const change = (share: number) => `${share > 0 ? "+" : ""}${formatShare(share, language)}`;
  const of = (id: string) => named.agreement(id) ?? say("says.unknown");
  const { raise, raised, grant, granted, volume, tariff, leaves, lot, lotTo, lotPrice } = scenario;
  const amount = formatCents(raise, language);
  const words = [
    raise !== 0 &&
      (raised ? say("says.raised", { whose: of(raised), amount }) : say("says.raise", { amount })),
    grant && say("says.grant"),
    !grant && granted.length > 0 && say("says.granted", { whose: formatList(granted.map(of), language) }),
    volume !== 0 &&
      say("says.volume", { percent: change(volume), month: formatMonth(scenario.volumeFrom, language) }),
    tariff !== 0 &&
      say("says.tariff", { percent: change(tariff), month: formatMonth(scenario.tariffFrom, language) }),
    leaves && say("says.leaves", { provider: leaves, month: formatMonth(scenario.leavesFrom, language) }),
    lot &&
      say(lotPrice === 0 ? "says.lot" : "says.lot.price", {
        lot: named.lot(lot) ?? say("says.unknown"),
        month: formatMonth(scenario.lotFrom, language),
        provider: lotTo ?? say("lot.to.new"),
        percent: change(lotPrice),
      }),
  ].flatMap((each) => each || []);
  return words.length === 0 ? [say("says.nothing")] : words;
}
