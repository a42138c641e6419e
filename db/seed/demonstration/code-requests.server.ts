import { dayOf, type Instant, instantAt } from "#app/domain/calendar";
import type { CodeRequestFact, CodeRequestWhat } from "#app/domain/catalogue/code-request";
import { insertCodeRequest, insertCodeRequestFact } from "#db/queries/code-request.server";
import type { Detail } from "#db/schema/season";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import type { Tx } from "#db/store.server";

type Told = {
  readonly organisation: string;
  readonly by: string;
  readonly on: Instant;
  readonly what: CodeRequestWhat;
  readonly reason: string;
  readonly decided?: { readonly on: Instant; readonly detail: Detail<CodeRequestFact> };
};

const told: readonly Told[] = [
  {
    ...{ organisation: "ijsvogel", by: "joost-dekkers", on: instantAt("2023-05-22", "10:20") },
    what: {
      kind: "new",
      label: { nl: "Kalium, sneltest", en: "Potassium, rapid" },
      discipline: "clinical-chemistry",
    },
    reason: "Huisartsen vragen deze bepaling met spoed aan; daarvoor is geen eigen code.",
    decided: {
      on: instantAt("2023-06-19", "14:00"),
      detail: {
        kind: "declined",
        fits: "070102",
        reason: "Spoed verandert de bepaling niet: zij valt onder kalium.",
      },
    },
  },
  {
    ...{ organisation: "merel", by: "femke-aarts", on: instantAt("2023-07-05", "11:45") },
    what: {
      ...{ kind: "new", discipline: "clinical-chemistry" },
      label: { nl: "Calprotectine in ontlasting, thuistest", en: "Faecal calprotectin, home test" },
    },
    reason:
      "De bepaling wordt nu onder een code voor het laboratorium geschreven, terwijl de afname thuis is.",
  },
];

/** What was asked of the catalogue: one that the expert group declined, and one that waits for it. */
export async function seedCodeRequests(tx: Tx, keys: Keys): Promise<void> {
  for (const { organisation, by, on, what, reason, decided } of told) {
    const id = stableId(`code-request/${organisation}/${on}`);
    await insertCodeRequest(tx, {
      ...{ id, organisation: keys.organisation(organisation), what, reason },
      ...{ recordedAt: on, recordedBy: keys.account(by) },
    });
    if (!decided) continue;
    await insertCodeRequestFact(tx, {
      ...{ id: stableId(`${id}/decided`), request: id, day: dayOf(decided.on), recordedAt: decided.on },
      ...{ recordedBy: keys.account("daan-kuiper"), detail: decided.detail },
    });
  }
}
