import { createHash } from "node:crypto";
import { canonical } from "#app/domain/audit-chain";
import { type Instant, instantAt } from "#app/domain/calendar";
import type { RegistrationContent } from "#app/domain/tender/registering";
import { insertSubmission, keepForm } from "#db/queries/registering.server";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { stableId } from "#db/seed/demonstration/moment.server";
import { personOf, type Season } from "#db/seed/demonstration/rows.server";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

/** Who can be visited to register oneself: its form is still empty. */
const inPerson: ReadonlySet<string> = new Set(["merel", "berkenkamp"]);

/** A registration as somebody fills it in. */
export const filledIn = (lots: readonly string[]): RegistrationContent => ({
  ...{ agb: "", kvk: "", kind: "laboratory", locations: ["Assen"], lots },
  ...{ signatory: "A. Bakker (fictief)", capacity: "Bestuurder", intentions: [] },
  answers: {
    "whole-area": true,
    turnaround: 24,
    "results-digital": "both",
    "cost-plan": "Minder dubbele aanvragen.",
  },
  conditions: ["tariff-list", "revenue-ceiling"],
  declarations: ["no-bankruptcy", "no-fraud", "no-supervision"],
});

/** A lot that a provider registered for. */
export type RegisteredLot = {
  readonly provider: string;
  readonly tenderLot: string;
  readonly steps: readonly { readonly kind: string; readonly at: Instant }[];
};

/** What providers filled in and sent for the lots that they registered for: a sending for each moment of receipt. */
export async function seedSubmissions(
  tx: Tx,
  { world, keys, season }: { readonly world: World; readonly keys: Keys; readonly season: Season },
  registered: readonly RegisteredLot[],
): Promise<void> {
  const providers = new Set(registered.map(({ provider }) => provider));
  for (const name of [...providers].filter((each) => !inPerson.has(each)))
    await seedSender(
      tx,
      { name, world, keys, season },
      registered.filter(({ provider }) => provider === name),
    );
}

type Sender = {
  readonly name: string;
  readonly world: World;
  readonly keys: Keys;
  readonly season: Season;
};

async function seedSender(tx: Tx, sender: Sender, own: readonly RegisteredLot[]): Promise<void> {
  const { name, world, keys, season } = sender;
  const { insurer, policyId: policy } = season;
  const told = world.organisations.find(({ key }) => key === name);
  if (!told) throw new Error(`The demonstration has no organisation ${name}.`);
  const form = stableId(`form/${name}`);
  const account = personOf(world, keys, name);
  const tie = { provider: keys.organisation(name), insurer, policy };
  const at = (kind: string) =>
    own.flatMap(({ steps }) => steps.filter((step) => step.kind === kind).map((step) => step.at)).sort();
  const contentOn = (moment: Instant | undefined): RegistrationContent => ({
    ...filledIn(lotsOn(own, moment)),
    ...{ agb: told.agb?.[0] ?? "", kvk: told.kvk ?? "", kind: told.kind, locations: ["Hoofdlocatie"] },
  });
  const startedAt = at("started")[0] ?? instantAt("2022-09-01", "09:00");
  const moments = [...new Set(at("submitted"))];
  const changedAt = moments.at(-1) ?? startedAt;
  const draft = { id: form, ...tie, version: 1, content: contentOn(undefined), sealed: null, startedAt };
  await keepForm(tx, { ...draft, changedAt, changedBy: account }, undefined);
  for (const receivedAt of moments) {
    const content = contentOn(receivedAt);
    const hash = createHash("sha256")
      .update(canonical({ content, files: [], certificates: [] }))
      .digest("hex");
    const id = stableId(`submission/${name}/${receivedAt}`);
    const mark = createHash("sha256").update(id).digest("hex").slice(0, 8).toUpperCase();
    await insertSubmission(
      tx,
      {
        ...{ id, form, ...tie, content, hash, receivedAt, late: false, sentBy: account, withdrawnAt: null },
        ...{ reference: `I-${season.policy.contractYear}-${mark}`, sending: id },
        ...{ sealed: null, files: [], receipt: null, message: null },
      },
      undefined,
    );
  }
}

/** The lots that a sending at a moment is for; without one, those that are begun and were not withdrawn. */
const lotsOn = (own: readonly RegisteredLot[], moment: Instant | undefined): string[] =>
  own
    .filter(({ steps }) => {
      const last = steps.findLast(({ at }) => moment === undefined || at <= moment)?.kind;
      return moment === undefined ? last !== "withdrawn" : last === "submitted";
    })
    .map(({ tenderLot }) => tenderLot);
