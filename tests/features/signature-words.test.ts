import ts from "typescript";
import { expect, it } from "vitest";
import { changeFields, proposableActs } from "#app/domain/proposal";
import { textsFor } from "#app/i18n/areas.server";
import { languages } from "#app/i18n/text";
import { importsOf, nodesOf, readSources } from "#tests/support/sources";

/** The fields that acts name in what they change: `field: "ceiling"`. */
const named = readSources("app/features")
  .filter((source) => importsOf(source).some(({ target }) => target === "db/proposals.server.ts"))
  .flatMap(({ tree }) => [...nodesOf(tree)])
  .flatMap((node) =>
    ts.isPropertyAssignment(node) && node.name.getText() === "field" && ts.isStringLiteral(node.initializer)
      ? [node.initializer.text]
      : [],
  );

it("whoever signs reads what each thing is that an act changes", () => {
  const known: readonly string[] = changeFields;
  expect(named).toContain("ceiling");
  expect(named.filter((field) => !known.includes(field))).toEqual([]);
  for (const language of languages) {
    const { signature = {} } = textsFor(language, "signature");
    expect(changeFields.filter((field) => !(`field.${field}` in signature))).toEqual([]);
    expect(
      proposableActs.filter((act) => !(`act.${act}` in signature && `kind.${act}` in signature)),
    ).toEqual([]);
  }
});
