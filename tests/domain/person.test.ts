import { expect, it } from "vitest";
import { isName } from "#app/domain/person";

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
