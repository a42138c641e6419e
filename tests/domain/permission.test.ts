import { expect, it } from "vitest";
import { organisationKinds } from "#app/domain/organisation";
import { type Act, acts, may, type Role, roleFits, roles } from "#app/domain/permission";

/** Everything each role may do; what is not here it may not. */
const expected: Record<Role, readonly string[]> = {
  buyer: [
    "see-season",
    "contract",
    "see-catalogue",
    "ask-code",
    "see-ceilings",
    "change-ceilings",
    "ask-agb-change",
    "decide-increases",
    "sign-increases",
    "deliver-production",
    "add-documents",
    "state-certificates",
    "open-lots",
    "judge-registrations",
    "write-in-threads",
    "add-provider",
  ],
  director: [
    "see-season",
    "see-catalogue",
    "see-ceilings",
    "write-in-threads",
    "sign-increases",
    "sign-any-increase",
    "set-mandates",
  ],
  auditor: ["see-season", "see-catalogue", "see-ceilings", "read-audit"],
  administrator: [
    "see-season",
    "see-catalogue",
    "see-ceilings",
    "manage-accounts",
    "write-policy",
    "set-mandates",
    "add-provider",
    "run-jobs",
    "see-mail",
  ],
  "catalogue-expert": ["see-catalogue", "decide-code"],
  provider: [
    "see-own-contracts",
    "answer-offers",
    "see-catalogue",
    "ask-code",
    "see-ceilings",
    "ask-increase",
    "ask-agb-change",
    "deliver-production",
    "add-documents",
    "state-certificates",
    "write-in-threads",
    "register",
  ],
  "provider-administrator": [
    "see-own-contracts",
    "answer-offers",
    "see-catalogue",
    "ask-code",
    "see-ceilings",
    "ask-increase",
    "ask-agb-change",
    "deliver-production",
    "add-documents",
    "state-certificates",
    "write-in-threads",
    "register",
    "manage-accounts",
    "see-mail",
  ],
  operator: ["add-insurer", "add-provider", "run-jobs", "cancel-jobs-of-all"],
};

it.each(roles)("lets a %s do what the table says and nothing else", (role) => {
  expect(new Set(acts.filter((act) => may([role], act)))).toEqual(new Set(expected[role]));
});

it("lets nobody without a role do anything, and adds roles up", () => {
  expect(acts.filter((act) => may([], act))).toEqual([]);
  expect(acts.filter((act) => may(["operator", "auditor"], act))).toEqual([
    "see-season",
    "see-catalogue",
    "see-ceilings",
    "read-audit",
    "add-insurer",
    "add-provider",
    "run-jobs",
    "cancel-jobs-of-all",
  ]);
});

it("keeps the operator away from content, and providers from the season", () => {
  const own: readonly Act[] = ["add-insurer", "add-provider", "run-jobs", "cancel-jobs-of-all"];
  for (const act of acts.filter((each) => !own.includes(each))) expect(may(["operator"], act)).toBe(false);
  for (const role of roles.filter((each) => roleFits(each, "laboratory"))) {
    expect(may([role], "see-season")).toBe(false);
  }
});

it("has every role fit at one side only", () => {
  for (const role of roles) {
    const sides = [roleFits(role, "insurer"), roleFits(role, "hospital"), roleFits(role, undefined)];
    expect(sides.filter(Boolean)).toHaveLength(1);
    for (const kind of organisationKinds.filter((each) => each !== "insurer")) {
      expect(roleFits(role, kind)).toBe(roleFits(role, "hospital"));
    }
  }
});
