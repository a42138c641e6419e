import { z } from "zod";
import { addDays, type Day, parseDay } from "#app/domain/calendar";
import { claimRules, duties, type TermFact } from "#app/domain/ceiling/contract-terms";
import { isAgbCode } from "#app/domain/organisation";
import type { Keys } from "#db/seed/demonstration/keys.server";
import { officeMoment, stableId } from "#db/seed/demonstration/moment.server";
import { inChunks } from "#db/seed/demonstration/rows.server";
import terms from "#db/seed/demonstration/terms.json";
import type { World } from "#db/seed/demonstration/world.server";
import type { Tx } from "#db/store.server";

const day = z.custom<Day>((value) => typeof value === "string" && parseDay(value), "is no day (YYYY-MM-DD)");
const agb = z.string().refine(isAgbCode, "is no AGB code of eight digits");

const story = z.strictObject({
  /** The lot to which agreements that hold it count order tariffs. */
  orderTariffs: z.string(),
  /** Performance codes that use no ceiling in agreements with a lead party. */
  ceilingFree: z.array(z.string()),
  /** What agreements of a form say of continuing care; the others say nothing that was recorded. */
  duties: z.array(
    z.strictObject({ form: z.enum(["idd", "tender"]), duty: z.enum(duties), clause: z.string() }),
  ),
  /** Agreements that adopt rules of claiming (reading 18). */
  adopted: z.array(
    z.strictObject({ contract: z.string(), from: day, recorded: day, rules: z.array(z.enum(claimRules)) }),
  ),
  /** Providers that go on under another AGB code. */
  agbChanges: z.array(
    z.strictObject({ provider: z.string(), was: agb, becomes: agb, from: day, recorded: day }),
  ),
});
export const readTerms = () => story.parse(terms);

type Told = World["contracts"][number];
type Agreed = Extract<Told["facts"][number], { kind: "agreed" }>;
type Written = { readonly on: Day; readonly at: Day; readonly detail: Detail };
type Detail = TermFact extends infer F
  ? F extends TermFact
    ? Omit<F, "id" | "day" | "recordedAt">
    : never
  : never;

/** What agreements say about claims, as it was written down with each, and what changed since. */
export async function seedTerms(tx: Tx, world: World, keys: Keys): Promise<void> {
  const told = readTerms();
  const rows = world.contracts.flatMap((contract) => {
    const agreed = contract.facts.find((fact) => fact.kind === "agreed");
    if (!agreed || contract.form === "msz") return [];
    const written = [
      ...codesOf(world, contract, agreed, keys),
      ...termsOf(contract, agreed, told),
      ...changesOf(contract, agreed, told, keys),
    ];
    const id = keys.contract(contract.key);
    return written.map(({ on, at, detail }, index) => ({
      id: stableId(`${id}/term/${index}`),
      contract: id,
      day: on,
      recordedAt: officeMoment(at, id, 10 + index),
      detail,
    }));
  });
  await inChunks(rows, (chunk) => tx.insert(tx.t.contractTerms).values(chunk));
  await tx.insert(tx.t.agbCodes).values(
    told.agbChanges.map(({ provider, becomes, from }) => ({
      organisation: keys.organisation(provider),
      code: becomes,
      from,
    })),
  );
}

/** The codes of the provider, and of the partners that claim themselves (reading 8). */
function codesOf(world: World, contract: Told, agreed: Agreed, keys: Keys): Written[] {
  const partners = contract.parties.filter(({ role }) => role === "partner");
  const claimants = [
    { organisation: contract.provider, from: agreed.startsOn, recorded: undefined },
    ...partners,
  ];
  return claimants.flatMap(({ organisation, from, recorded }) => {
    const codes = world.organisations.find(({ key }) => key === organisation)?.agb ?? [];
    const detailOf = (code: string) =>
      ({ kind: "agb-listed", organisation: keys.organisation(organisation), code }) as const;
    return codes.map((code) => ({
      on: from,
      at: recorded?.day ?? agreed.on.day,
      detail: detailOf(code),
    }));
  });
}

function termsOf(contract: Told, agreed: Agreed, told: ReturnType<typeof readTerms>): Written[] {
  const { startsOn: on } = agreed;
  const at = agreed.on.day;
  const adopted = told.adopted.filter((each) => each.contract === contract.key);
  return [
    ...(agreed.lots.includes(told.orderTariffs)
      ? [{ on, at, detail: { kind: "order-tariffs", lot: told.orderTariffs } } as const]
      : []),
    ...(contract.form === "idd"
      ? [{ on, at, detail: { kind: "ceiling-free", codes: told.ceilingFree } } as const]
      : []),
    ...told.duties
      .filter(({ form }) => form === contract.form)
      .map(({ duty, clause }) => ({ on, at, detail: { kind: "duty-to-continue", duty, clause } as const })),
    ...adopted.map(({ from, recorded, rules }) => ({
      on: from,
      at: recorded,
      detail: { kind: "claim-rules", rules } as const,
    })),
  ];
}

function changesOf(
  contract: Told,
  { endsOn }: Agreed,
  { agbChanges }: ReturnType<typeof readTerms>,
  keys: Keys,
): Written[] {
  return agbChanges
    .filter(({ provider, from }) => provider === contract.provider && from <= endsOn)
    .flatMap(({ provider, was, becomes, from, recorded: at }) => [
      { on: addDays(from, -1), at, detail: { kind: "agb-ended", code: was } },
      {
        on: from,
        at,
        detail: { kind: "agb-listed", organisation: keys.organisation(provider), code: becomes },
      },
    ]);
}
