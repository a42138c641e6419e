import { beforeAll, expect, it } from "vitest";
import { type Day, instantAt } from "#app/domain/calendar";
import { type Role, roles } from "#app/domain/permission";
import { sourcesFor } from "#app/features/work/read-work.server";
import { textsFor } from "#app/i18n/areas.server";
import { languages } from "#app/i18n/text";
import { loader as todayPage } from "#app/routes/today/route";
import { seed } from "#tests/seed/season";
import { arriveAs, personOf } from "#tests/support/demonstration";
import { onBothEngines } from "#tests/support/stores";

/** Somebody of the demonstration in each role that an organisation gives. */
const people = {
  buyer: "noor.verbeek",
  director: "wilma.terpstra",
  auditor: "ruben.castelein",
  administrator: "ilse.brandsma",
  "catalogue-expert": "daan.kuiper",
  provider: "joost.dekkers",
  "provider-administrator": "mieke.alting",
} as const satisfies Partial<Record<Role, string>>;

/** A day of each part of the season, and two of the year that is paid for. */
const days: readonly Day[] = [
  ...(["2022-03-14", "2022-05-20", "2022-07-04", "2022-10-17", "2022-12-20"] as const),
  ...(["2023-07-12", "2023-10-02"] as const),
];

onBothEngines("the first screen of each role", (store) => {
  beforeAll(() => seed(store()));

  it.each(Object.entries(people))("of a %s has each thing once, in words, with one act", async (_, name) => {
    for (const day of days) {
      const { token } = await personOf(store(), name, instantAt(day, "09:00"));
      const page = await todayPage(arriveAs(store(), { token }, "/today"));
      const groups = page.parts.flatMap((part) => part.groups);
      const items = groups.flatMap(({ kind, items: each }) => each.map((item) => ({ kind, ...item })));
      expect(items).toHaveLength(page.count);
      const told = items.map(({ kind, about, to }) => `${kind} ${about} ${to}`);
      expect(told.filter((line, at) => told.indexOf(line) !== at)).toEqual([]);
      expect(told.filter((line) => /[{}]|undefined/.test(line) || !/ \/[\w/?=#&.-]+$/.test(line))).toEqual(
        [],
      );
    }
  });
});

it.each(roles)("the sources of a %s have words for what they bring, in both languages", (role) => {
  const viewer = { account: "a", organisation: "o", roles: [role], now: instantAt("2023-07-12") } as const;
  const sources = sourcesFor(viewer);
  expect(new Set(sources).size).toBe(sources.length);
  for (const language of languages) {
    const { work = {} } = textsFor(language, "work");
    expect(sources.filter(({ key }) => !(`source.${key}` in work))).toEqual([]);
  }
});
