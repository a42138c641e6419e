import type { Instant } from "#app/domain/calendar";
import { deadlineState } from "#app/domain/deadline";
import type { LetterBlock, LetterTable } from "#app/domain/letter";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatInstant, formatList } from "#app/i18n/format";
import { type Language, translator } from "#app/i18n/text";
import type { AgreementShown } from "#app/routes/region/agreements.server";
import type { AreaShown, regionPage } from "#app/routes/region/load.server";

type Page = Awaited<ReturnType<typeof regionPage>>;
type Words = ReturnType<typeof wordsIn>;

const wordsIn = (language: Language) => {
  const texts = textsFor(language, "region", "status", "letter", "deadline");
  const say = (area: string) => translator(texts[area] ?? {}, language);
  return {
    language,
    text: say("region"),
    status: say("status"),
    letter: say("letter"),
    term: say("deadline"),
  };
};

/** How a region stands, as the content of a report or a letter: the same words as its page. */
export function reportBlocks(page: Page, language: Language, knownAt: Instant): LetterBlock[] {
  const words = wordsIn(language);
  const { text, letter } = words;
  const { year, insider } = page;
  const on = formatDay(page.day, language);
  const known = formatDay(page.today, language);
  const standing = text(page.day > page.today ? "say.ahead" : "say.on", { day: on, known, year });
  const opening = `${page.statusName}. ${standing}`;
  const sentence = page.sentence === `${page.statusName}.` ? "" : ` ${page.sentence}`;
  const none = text(insider ? "contracts.empty" : "contracts.emptyPublic", { day: on, year });
  return [
    { kind: "lead", text: opening + sentence },
    ...(insider ? lotsOf(page, words) : []),
    { kind: "heading", text: text("contracts.title") },
    ...(page.agreements.length > 0 ? [agreementsTable(page, words)] : [paragraph(none)]),
    ...page.agreements
      .filter(({ parties }) => parties.length > 0)
      .map((each) => partiesTable(each, year, words)),
    ...historyOf(page, words),
    ...phasesOf(page, words),
    paragraph(letter("report.source", { instant: formatInstant(knownAt, language) })),
  ];
}

const paragraph = (text: string): LetterBlock => ({ kind: "paragraph", text });

const lotsOf = ({ areas, year }: Page, words: Words): LetterBlock[] => [
  { kind: "heading", text: words.text("lots.title", { year }) },
  ...areas.map((area) => lotsTable(area, areas.length > 1, words)),
];

function lotsTable(
  { part, lots }: AreaShown,
  several: boolean,
  { text, status, language }: Words,
): LetterTable {
  const caption = part === undefined ? text("lots.rest") : text("lots.part", { part });
  const none = text("lots.none");
  return {
    kind: "table",
    caption: several ? caption : undefined,
    heads: [
      { text: text("lots.lot") },
      { text: text("lots.status") },
      { text: text("lots.coverage") },
      { text: text("lots.providers") },
      { text: text("lots.submitted"), numeric: true },
    ],
    rows: lots.map((lot) => [
      lot.title,
      [status(lot.status), ...(lot.selective ? [text("lots.selective")] : [])].join(", "),
      text(`coverage.${lot.coverage}`, { count: lot.count }),
      formatList(lot.providers, language) || none,
      String(lot.submitted ?? none),
    ]),
  };
}

/** The public knows neither the lots of an agreement nor when it was reached: it gets no columns for them. */
function agreementsTable({ agreements, insider, year }: Page, words: Words): LetterTable {
  const { text, language } = words;
  // The number of a day stays with its month.
  const day = (on: AgreementShown["agreedOn"]) =>
    on ? formatDay(on, language).replace(" ", "\u00A0") : text("lots.none");
  return {
    kind: "table",
    heads: [
      "parties.organisation",
      ...(insider ? ["contract.lots", "contract.agreed"] : []),
      ...["contract.published", "contract.starts", "contract.ends"],
    ].map((key) => ({ text: text(key) })),
    rows: agreements.map(({ provider, form, part, renewal, lots, ...days }) => [
      [
        provider.name,
        text(`form.${form}`),
        ...(part ? [part] : []),
        ...(renewal === "due" || renewal === "in-talks" || renewal === "renewed"
          ? [text("contract.renewal", { year, renewal: text(`renewal.${renewal}`) })]
          : []),
      ].join(" · "),
      ...(insider ? [lots.join(" · ") || text("lots.none"), day(days.agreedOn)] : []),
      day(days.publishedOn),
      day(days.startsOn),
      day(days.endsOn),
    ]),
  };
}

const partiesTable = ({ provider, parties }: AgreementShown, year: number, { text }: Words): LetterTable => ({
  kind: "table",
  caption: text("parties.title", { provider: provider.name }),
  heads: [
    { text: text("parties.organisation") },
    { text: text("parties.role") },
    { text: text("parties.own", { year }) },
  ],
  rows: parties.map(({ name, role, contracted }) => [
    name,
    text(`role.${role}`),
    text(contracted ? "parties.contracted" : "parties.notContracted"),
  ]),
});

/** What happened until the day of the report; what was corrected since is left out. */
function historyOf({ history, day }: Page, { letter, text, language }: Words): LetterBlock[] {
  const lines = history.filter(({ ahead, corrected }) => !ahead && !corrected);
  const items = lines.map((line) =>
    letter("report.line", { day: formatDay(line.day, language), sentence: line.sentence }),
  );
  return [
    { kind: "heading", text: letter("report.history", { day: formatDay(day, language) }) },
    items.length > 0 ? { kind: "list", items } : paragraph(text("history.empty")),
  ];
}

function phasesOf({ phases, day, moment }: Page, { letter, text, term, language }: Words): LetterBlock[] {
  const items = phases.map(({ phase: { title, source, deadline, opens } }) => {
    const rule = text("phases.rule", { rule: source.rule });
    const last = deadline && formatDay(deadlineState(deadline, moment).lastDay, language, "weekday");
    const when = deadline
      ? term(deadline.limit, { day: last ?? "", limit: formatDay(deadline.day, language) })
      : text("phases.begins", { day: opens ? formatDay(opens, language) : "" });
    return letter("report.phase", { title: title[language], rule, when });
  });
  return [
    { kind: "heading", text: text("phases.title") },
    items.length > 0
      ? { kind: "list", items }
      : paragraph(text("phases.none", { day: formatDay(day, language) })),
  ];
}
