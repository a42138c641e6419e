import { expect, it } from "vitest";
import { administratorLoss, isName } from "#app/domain/person";

it.each(["Noor", "Ibrahim el-Amrani", "’t Hart", "'s-Gravenhage B.V.", "Ö2", "3M Diagnostiek"])(
  "lets %s be a name",
  (name) => {
    expect(isName(name)).toBe(true);
  },
);

it.each([
  '=HYPERLINK("https://example.org")',
  "+31 Noor",
  "-Noor",
  "@Noor",
  " =Noor",
  "＝Noor",
  "Noor\tVerbeek",
  "Noor\nVerbeek",
  "Noor\u202eVerbeek",
  "\u200bNoor",
  "N",
  "12345",
  "n".repeat(201),
])("lets %j be none", (name) => {
  expect(isName(name)).toBe(false);
});

const someone = (
  id: string,
  role: "administrator" | "buyer",
  deactivatedAt: "2023-01-01T00:00:00.000Z" | null = null,
) => ({
  ...{ id, name: id, deactivatedAt, roles: [role] },
});

it.each([
  ["the last administrator", ["a"], "a", "b", "last"],
  ["the last but one, by the other", ["a", "b"], "a", "b", ["one-left"]],
  ["the last but one, by oneself", ["a", "b"], "a", "a", ["own", "one-left"]],
  ["one of three, by oneself", ["a", "b", "c"], "a", "a", ["own"]],
  ["one of three, by another", ["a", "b", "c"], "a", "b", []],
  ["a buyer", ["a"], "buyer", "a", []],
] as const)("tells what is lost with %s", (_, administrators, id, by, loss) => {
  const people = [
    ...administrators.map((each) => someone(each, "administrator")),
    someone("gone", "administrator", "2023-01-01T00:00:00.000Z"),
    someone("buyer", "buyer"),
  ];
  expect(administratorLoss(people, id, [], by)).toEqual(loss);
  expect(administratorLoss(people, id, ["administrator"], by)).toEqual([]);
});
