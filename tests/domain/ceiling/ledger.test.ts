import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, instantAt } from "#app/domain/calendar";
import { ceilingOn, type LedgerEntry, ledgerAt } from "#app/domain/ceiling/ledger";
import { type ProposedEntry, refusalsOf } from "#app/domain/ceiling/proposed-entry";

let made = 0;
const kept = (day: Day, written: Day = day) => ({
  id: `entry-${String(made++).padStart(4, "0")}`,
  day,
  recordedAt: instantAt(written),
  ground: "Vastgelegd in de overeenkomst",
});
const consent = { by: "F. Aarts", on: "2023-03-01", document: "document" } as const;
const agreed: LedgerEntry = { ...kept("2023-01-01", "2022-11-17"), kind: "agreed", cents: 31_000_000 };
const corrected: LedgerEntry = {
  ...kept("2023-03-14"),
  kind: "corrected",
  cents: -1_450_000,
  consent,
};
const later = instantAt("2024-06-01");

describe("a ceiling", () => {
  it("is absent, open, zero or an amount: four different things", () => {
    const open: LedgerEntry = { ...kept("2023-01-01"), kind: "left-open" };
    const zero: LedgerEntry = { ...kept("2023-02-01"), kind: "agreed", cents: 0 };
    expect(ceilingOn([], "2023-07-01", later)).toEqual({ state: "absent" });
    expect(ceilingOn([open], "2023-07-01", later)).toEqual({ state: "open", since: "2023-01-01" });
    expect(ceilingOn([open, zero], "2023-01-31", later)).toMatchObject({ state: "open" });
    expect(ceilingOn([open, zero], "2023-07-01", later)).toMatchObject({ state: "set", cents: 0 });
    expect(ceilingOn([agreed], "2023-07-01", later)).toMatchObject({ state: "set", cents: 31_000_000 });
  });

  it("stays what it was to the day of consent, and is known once written down", () => {
    const ledger = [agreed, corrected];
    expect(ceilingOn(ledger, "2023-03-13", later)).toMatchObject({ cents: 31_000_000 });
    expect(ceilingOn(ledger, "2023-03-14", later)).toMatchObject({ cents: 29_550_000, since: "2023-03-14" });
    expect(ceilingOn(ledger, "2023-03-14", instantAt("2023-03-01"))).toMatchObject({ cents: 31_000_000 });
  });

  it("keeps in sight what was corrected away", () => {
    const wrong: LedgerEntry = { ...kept("2023-03-10"), kind: "corrected", cents: -100, consent };
    const right: LedgerEntry = { ...corrected, id: "right", supersedes: wrong.id };
    expect(ledgerAt([agreed, wrong, right], later).map(({ stands, balance }) => [stands, balance])).toEqual([
      [true, 31_000_000],
      [false, 31_000_000],
      [true, 29_550_000],
    ]);
  });

  it("is the sum of its entries on every day, whatever their order, and ends where its ledger ends", () => {
    const change = fc.record({
      after: fc.integer({ min: 0, max: 400 }),
      cents: fc.integer({ min: -5_000_000, max: 9_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.integer({ min: 0, max: 400 }), (changes, asked) => {
        const entries: LedgerEntry[] = changes.map(({ after, cents }) => ({
          ...kept(addDays("2023-01-01", after)),
          kind: "corrected",
          cents,
          consent,
        }));
        const day = addDays("2023-01-01", asked);
        const sum = changes.filter(({ after }) => after <= asked).reduce((all, each) => all + each.cents, 0);
        const shuffled = [...entries.toReversed(), agreed];
        expect(ceilingOn(shuffled, day, later)).toMatchObject({ cents: agreed.cents + sum });
        const end = ceilingOn(shuffled, "2024-12-31", later);
        expect(ledgerAt(shuffled, later).at(-1)?.balance).toBe(end.state === "set" ? end.cents : undefined);
      }),
    );
  });
});

describe("adding to a ledger", () => {
  const stand = { entries: [agreed], contractYear: 2023, today: "2023-08-01", knownAt: later } as const;
  const raise: ProposedEntry = {
    kind: "raised",
    day: "2023-08-01",
    cents: 500_000,
    ground: "Besluit op verzoek P-2023-0042",
    consent,
  };

  it("takes a raise with consent, its day and its document", () => {
    expect(refusalsOf(raise, stand)).toEqual([]);
  });

  it.each<[string, Partial<ProposedEntry>, string[]]>([
    ["without consent", { consent: undefined }, ["no-consent", "no-consent-day", "no-document"]],
    ["with consent without a document", { consent: { by: "F. Aarts", on: "2023-03-01" } }, ["no-document"]],
    ["with consent of tomorrow", { consent: { ...consent, on: "2023-08-02" } }, ["consent-ahead"]],
    ["of nothing", { cents: 0 }, ["not-more"]],
    ["downwards", { cents: -1 }, ["not-more"]],
    ["of no amount", { cents: undefined }, ["no-amount"]],
    ["of half a cent", { cents: 0.5 }, ["not-exact"]],
    ["without a ground", { ground: "  ja " }, ["no-ground"]],
    ["from before the agreement", { day: "2022-12-31" }, ["before-agreed"]],
    ["from the next year", { day: "2024-01-01" }, ["other-year"]],
    ["that lowers below zero", { kind: "corrected", cents: -31_000_001 }, ["below-zero"]],
    ["that agrees anew", { kind: "agreed" }, ["agreed-already"]],
    ["that leaves open what was agreed", { kind: "left-open" }, ["agreed-already"]],
  ])("refuses one %s", (_how, change, refused) => {
    expect(refusalsOf({ ...raise, ...change }, stand)).toEqual(refused);
  });

  it("moves nothing up or down before something was agreed", () => {
    expect(refusalsOf(raise, { ...stand, entries: [] })).toEqual(["nothing-agreed"]);
    expect(refusalsOf({ ...raise, kind: "agreed", consent: undefined }, { ...stand, entries: [] })).toEqual(
      [],
    );
  });

  it("never lets through a change without consent, nor a ceiling below zero", () => {
    const proposal = fc.record({
      kind: fc.constantFrom("raised" as const, "corrected" as const),
      cents: fc.integer({ min: -40_000_000, max: 40_000_000 }),
      consent: fc.constantFrom(undefined, {}, { by: " " }, { by: "F. Aarts" }, consent),
    });
    fc.assert(
      fc.property(proposal, (given) => {
        const refused = refusalsOf({ ...raise, ...given }, stand);
        if (refused.length > 0) return;
        expect(given.consent).toBe(consent);
        expect(agreed.kind === "agreed" ? agreed.cents + given.cents : -1).toBeGreaterThanOrEqual(0);
        if (given.kind === "raised") expect(given.cents).toBeGreaterThan(0);
      }),
    );
  });
});
