import { describe, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import type { Contract, ContractFact, ContractForm } from "#app/domain/contract";
import { agreementRefusal } from "#app/domain/contracting/agreement-check";
import { isRunning } from "#app/domain/contracting/agreement-fact";
import { type AgreementStep, agreementSteps, oneYearOn } from "#app/domain/contracting/agreement-step";
import { actionsOf, openActions } from "#app/domain/contracting/consultation";
import { tenderDaysOf } from "#app/domain/contracting/to-tender";
import { suppliedPolicy } from "#db/seed/policies/adopt.server";

const policy = suppliedPolicy();
const selective = policy.lots.filter((lot) => lot.selective).map(({ key }) => key);
const lots = policy.lots.map(({ key }) => key);
const END = instantAt("2022-12-31");
const reason = "De gesprekken brachten geen akkoord.";

type Told = AgreementStep | { kind: "agreed"; startsOn: Day; endsOn: Day; lots: readonly string[] };
let made = 0;
const on = (day: Day, fact: Told): ContractFact => ({
  ...fact,
  ...{ id: `fact-${++made}`, day, recordedAt: instantAt(day, "12:00") },
});
const contract = (form: ContractForm, ...facts: readonly ContractFact[]): Contract => ({
  ...{ id: "contract", form, provider: "lab", area: { region: "VR01" }, parties: [], facts },
});
const offered = on("2019-06-01", { kind: "offered" });
const agreed = on("2019-06-20", { kind: "agreed", startsOn: "2020-01-01", endsOn: "2022-12-31", lots });
const published = on("2019-07-15", { kind: "published" });
const talks = on("2022-04-06", { kind: "talks-opened", forYear: 2023 });
const integral = on("2022-05-12", { kind: "integral-offer", forYear: 2023, lots: selective });
const bought = on("2022-06-15", { kind: "bought-selectively", forYear: 2023, lots: selective });
const renewed = on("2022-06-16", { kind: "renewed", forYear: 2023, endsOn: "2025-12-31" });
const failure: AgreementStep = { kind: "talks-failed", forYear: 2023, reason };
const failed = on("2022-06-30", failure);
const told = on("2022-08-24", { kind: "option-told", forYear: 2023, used: true, endsOn: "2023-12-31" });

describe("an agreement goes on", () => {
  const known = [offered, agreed, published];
  it.each<[string, ContractForm, readonly ContractFact[], readonly string[]]>([
    ["that ends", "idd", known, ["talks-opened", "renewed", "talks-failed", "integral-offer"]],
    ["in talks", "idd", [...known, talks], ["renewed", "talks-failed", "integral-offer"]],
    [
      "with an offer",
      "idd",
      [...known, talks, integral],
      ["renewed", "talks-failed", "bought-selectively", "selective-declined"],
    ],
    ["renewed", "idd", [...known, talks, integral, bought, renewed], ["published"]],
    ["that failed", "idd", [...known, talks, integral, failed], []],
    [
      "reached by talks",
      "idd",
      [agreed],
      ["offered", "talks-opened", "renewed", "talks-failed", "integral-offer", "published"],
    ],
    [
      "offered after",
      "idd",
      [
        agreed,
        on("2019-07-01", { kind: "offered" }),
        published,
        renewed,
        bought,
        on("2022-07-15", { kind: "published" }),
      ],
      ["accepted"],
    ],
    ["of a tender", "tender", [offered, agreed], ["option-told", "published"]],
    ["of a tender, extended", "tender", [offered, agreed, told], ["reopening-decided", "published"]],
    ["through hospitals", "msz", [offered, agreed], []],
  ])("%s by the steps that follow", (_, form, facts, steps) => {
    const open = agreementSteps(contract(form, ...facts), 2023, "2022-09-01", END);
    expect(open.filter((kind) => !isRunning({ kind }))).toEqual(steps);
  });

  it.each<[string, AgreementStep, readonly ContractFact[], string | undefined]>([
    ["ends no later", { kind: "renewed", forYear: 2023, endsOn: "2022-12-31" }, known, "term-short"],
    ["ends later", { kind: "renewed", forYear: 2023, endsOn: "2023-12-31" }, known, undefined],
    [
      "buys what was not offered",
      { kind: "bought-selectively", forYear: 2023, lots: selective },
      [...known, on("2022-05-12", { kind: "integral-offer", forYear: 2023, lots: selective.slice(1) })],
      "lots-missing",
    ],
    [
      "offers what is not bought so",
      { kind: "integral-offer", forYear: 2023, lots: [lots[0] ?? ""] },
      known,
      "lots-missing",
    ],
    ["gives no reason", { kind: "talks-failed", forYear: 2023, reason: "nee" }, known, "reason-short"],
    ["comes twice", failure, [...known, failed], "not-now"],
    [
      "names nobody",
      { kind: "accepted", by: " ", authority: "trade-register" },
      [agreed, on("2019-07-01", { kind: "offered" })],
      "signer-missing",
    ],
  ])("unless a step %s", (_, step, facts, refused) => {
    const context = { policy, day: "2022-09-01", today: "2022-09-01", knownAt: END } as const;
    expect(agreementRefusal(step, contract("idd", ...facts), context)).toBe(refused);
  });
});

it.each<[Day, Day]>([
  ["2022-12-31", "2023-12-31"],
  ["2024-02-29", "2025-02-28"],
  ["2023-02-28", "2024-02-28"],
])("a year after %s is %s", (end, next) => expect(oneYearOn(end)).toBe(next));

it("takes the days of the open tender from the policy", () => {
  const days = {
    opensOn: "2022-09-01",
    questionsThrough: "2022-09-30",
    closesOn: "2022-10-14",
    outcomeBy: "2022-11-01",
  };
  expect(tenderDaysOf(policy)).toEqual(days);
});

it("keeps an action open until it is done, the soonest first, for its own year", () => {
  const action = (due: Day, forYear = 2023) =>
    on("2023-02-01", { kind: "action-agreed", forYear, text: `klaar op ${due}`, side: "insurer", due });
  const [late, soon, other] = [action("2023-06-01"), action("2023-03-01"), action("2023-03-01", 2024)];
  const done = on("2023-03-10", { kind: "action-done", forYear: 2023, action: soon.id, text: "Gestuurd." });
  const term = on("2022-06-20", { kind: "agreed", startsOn: "2023-01-01", endsOn: "2025-12-31", lots });
  const held = contract("idd", term, late, soon, other, done);
  const later = instantAt("2023-12-31");
  expect(openActions(held, 2023, "2023-03-09", later).map(({ id }) => id)).toEqual([soon.id, late.id]);
  expect(openActions(held, 2023, "2023-03-10", later).map(({ id }) => id)).toEqual([late.id]);
  expect(actionsOf(held, 2023, "2023-03-10", later)[0]?.done).toMatchObject({ text: "Gestuurd." });
  const step: AgreementStep = { kind: "action-done", forYear: 2023, action: soon.id, text: "Nog een keer." };
  const context = { policy, day: "2023-03-11", today: "2023-03-11", knownAt: later } as const;
  expect(agreementRefusal(step, held, context)).toBe("action-gone");
});
