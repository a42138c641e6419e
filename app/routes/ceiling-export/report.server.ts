import type { LetterBlock } from "#app/domain/letter";
import { shareOf } from "#app/domain/money";
import type { ceilingPage } from "#app/features/ceiling/ceiling-page.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatCents, formatDay, formatInstant, formatMonth, formatShare } from "#app/i18n/format";
import { type Language, type Translate, translator } from "#app/i18n/text";

type Page = NonNullable<Awaited<ReturnType<typeof ceilingPage>>>;

/** A ceiling as the content of a report: the figures, months, ledger and notices of its page. */
export function ceilingBlocks(
  page: Page,
  language: Language,
  known: string,
  forecast: readonly string[],
): LetterBlock[] {
  const say = translator(textsFor(language, "ceiling").ceiling ?? {}, language);
  const { stand } = page.row;
  const { usage } = page;
  const answer = say(`answer.${stand}`, {
    remaining: formatCents(usage.remaining ?? 0, language),
    over: formatCents(usage.over ?? 0, language),
  });
  return [
    { kind: "lead", text: say("say.known", { moment: known }) },
    { kind: "heading", text: say("figures.title") },
    figures(page, language, say),
    { kind: "heading", text: say("answer.title") },
    { kind: "paragraph", text: answer },
    ...(forecast.length === 0
      ? []
      : [
          {
            kind: "heading",
            text: translator(textsFor(language, "outlook").outlook ?? {}, language)("title"),
          } as const,
          ...forecast.map((text) => ({ kind: "paragraph", text }) as const),
        ]),
    { kind: "heading", text: say("months.title") },
    months(page, language, say),
    { kind: "heading", text: say("received.title") },
    received(page, language, say),
    { kind: "heading", text: say("ledger.title") },
    ledger(page, language, say),
    { kind: "heading", text: say("notices.title") },
    ...notices(page, language, say),
    { kind: "heading", text: say("codes.title") },
    codes(page, language, say),
  ];
}

function figures({ usage, on }: Page, language: Language, say: Translate): LetterBlock {
  const money = (cents: number | undefined) =>
    cents === undefined ? say("amount.none") : formatCents(cents, language);
  const share = usage.shareUsed === undefined ? say("amount.none") : formatShare(usage.shareUsed, language);
  const rows: readonly (readonly [string, string])[] = [
    ["ceiling", on.state === "set" ? money(on.cents) : say(`amount.${on.state}`)],
    ["used", money(usage.used)],
    ["credited", money(usage.credited)],
    ["share", share],
    ["received", formatShare(usage.shareReceived, language)],
    ["gone", formatShare(usage.shareGone, language)],
    ["remaining", money(usage.remaining)],
    ["over", money(usage.over)],
    ["ceilingFree", money(usage.ceilingFree)],
    ["stated", money(usage.stated)],
    ["notYet", money(usage.notYetAccepted)],
  ];
  return {
    kind: "table",
    heads: [{ text: say("figures.title") }, { text: say("parts.cents"), numeric: true }],
    rows: rows.map(([key, value]) => [say(`figure.${key}`), value]),
  };
}

function months({ usage, on }: Page, language: Language, say: Translate): LetterBlock {
  const amounts = ["accepted", "through", "credited", "ceilingFree", "stated", "notYet"] as const;
  const money = (cents: number | undefined) =>
    cents === undefined ? say("amount.none") : formatCents(cents, language);
  const share = (through: number) => (on.state === "set" ? shareOf(through, on.cents) : undefined);
  return {
    kind: "table",
    heads: [
      { text: say("months.month") },
      ...amounts.map((key) => ({ text: say(`months.${key}`), numeric: true })),
      { text: say("months.share"), numeric: true },
    ],
    rows: usage.months.map((month) => {
      const part = share(month.through);
      return [
        formatMonth(month.month, language),
        ...amounts.map((key) => money(month[key])),
        part === undefined ? say("amount.none") : formatShare(part, language),
      ];
    }),
  };
}

const received = ({ received: months }: Page, language: Language, say: Translate): LetterBlock => ({
  kind: "table",
  heads: [{ text: say("received.month") }, { text: say("received.accepted"), numeric: true }],
  rows: months.map(({ month, cents }) => [formatMonth(month, language), formatCents(cents, language)]),
});

const codes = ({ codes: periods }: Page, language: Language, say: Translate): LetterBlock => ({
  kind: "table",
  heads: ["code", "holder", "from", "until"].map((key) => ({ text: say(`codes.${key}`) })),
  rows: periods.map(({ code, holder, from, until }) => [
    ...[code, holder, formatDay(from, language, "dated")],
    until ? formatDay(until, language, "dated") : say("amount.none"),
  ]),
});

function ledger({ ledger: entries }: Page, language: Language, say: Translate): LetterBlock {
  const money = (cents: number | undefined) =>
    cents === undefined ? say("amount.none") : formatCents(cents, language);
  return {
    kind: "table",
    heads: [
      { text: say("ledger.day") },
      { text: say("ledger.kind") },
      { text: say("ledger.change"), numeric: true },
      { text: say("ledger.balance"), numeric: true },
      { text: say("ledger.ground") },
      { text: say("ledger.consent") },
    ],
    rows: entries.map(({ day, kind, stands, change, balance, ground, consent }) => [
      formatDay(day, language, "dated"),
      stands ? say(`kind.${kind}`) : `${say(`kind.${kind}`)} (${say("ledger.gone")})`,
      money(change),
      money(balance),
      ground,
      consent
        ? say("ledger.consentOf", { name: consent.by, day: formatDay(consent.on, language, "dated") })
        : say("amount.none"),
    ]),
  };
}

function notices({ notices: told }: Page, language: Language, say: Translate): LetterBlock[] {
  if (told.length === 0) return [{ kind: "paragraph", text: say("notices.none") }];
  const heads = ["who", "what", "told", "opened"].map((key) => ({ text: say(`notices.${key}`) }));
  const rows = told.map(({ name, subject, recordedAt, openedAt }) => [
    name,
    subject,
    formatInstant(recordedAt, language, "dated"),
    openedAt ? formatInstant(openedAt, language, "dated") : say("notices.unopened"),
  ]);
  return [{ kind: "table", heads, rows }];
}
