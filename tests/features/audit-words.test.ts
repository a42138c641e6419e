import ts from "typescript";
import { expect, it } from "vitest";
import { textsFor } from "#app/i18n/areas.server";
import { languages } from "#app/i18n/text";
import { importsOf, nodesOf, readSources } from "#tests/support/sources";

const writers = readSources("app", "db").filter((source) =>
  importsOf(source).some(({ target }) => target === "db/audit.server.ts"),
);

/** The words under a name in every file that writes to the log: `verb: "created"`. */
const used = (name: string): string[] => {
  const words = writers.flatMap(({ tree }) =>
    [...nodesOf(tree)].flatMap((node) =>
      ts.isPropertyAssignment(node) && node.name.getText() === name && ts.isStringLiteral(node.initializer)
        ? [node.initializer.text]
        : [],
    ),
  );
  return [...new Set(words)].sort();
};

it("finds what the log is told", () => expect(used("verb")).toContain("changed-password"));

it.each([
  ["verb", "verb"],
  ["verb", "act"],
  ["thing", "thing"],
])("the log has words for every %s, as %s", (name, kind) => {
  for (const texts of languages.map((language) => textsFor(language, "audit").audit ?? {}))
    expect(used(name).filter((word) => !(`${kind}.${word}` in texts))).toEqual([]);
});
