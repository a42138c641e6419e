import type { Phase } from "#app/domain/phase";
import { ceilingPhases, normSetsFor, type Policy } from "#app/domain/policy";
import type { PolicyLot } from "#app/domain/policy/lot";
import type { Exclusion, ResponseWindow, Term } from "#app/domain/policy/rules";
import { restWarnings } from "#app/domain/policy/weekend";
import { formatDay } from "#app/i18n/format";
import { type PolicyWriter, writeDemand } from "#app/i18n/policy-words/write-demand";
import { writeValue } from "#app/i18n/policy-words/write-difference";
import type { Translate } from "#app/i18n/text";

/** What writes a summary: the words of policies, those of the summary itself, and those of days of rest. */
export type SummaryWriter = PolicyWriter & { readonly check: Translate; readonly deadline: Translate };

/** What a policy means, in lines of plain text: its steps with who acts and until when, and what each lot asks. */
export const policySummary = (policy: Policy, writer: SummaryWriter): string[] => [
  ...processLines(policy, writer),
  ...policy.lots.flatMap((lot) => lotLines(policy, lot, writer)),
  ...otherLines(policy, writer),
];

function processLines(policy: Policy, writer: SummaryWriter): string[] {
  const { check, language } = writer;
  const steps = (phases: readonly Phase[]) => phases.map((phase) => phaseLine(phase, writer));
  return [
    check("summary", {
      title: policy.title[language],
      publisher: policy.publisher,
      year: policy.contractYear,
      day: formatDay(policy.publishedOn, language),
    }),
    ...policy.parts.flatMap(({ number, title, phases }) =>
      section(check("part", { number, title: title[language] }), steps(phases)),
    ),
    ...section(check("announcements"), steps(policy.announcements)),
    ...section(
      check("windows"),
      policy.windows.map((window) => windowLine(window, writer)),
    ),
    ...section(check("ceiling"), steps(ceilingPhases(policy))),
  ];
}

/** A response window, as a line. */
export function windowLine(
  { title, actor, term, aim, movable }: ResponseWindow,
  writer: SummaryWriter,
): string {
  const { check, language } = writer;
  return [
    `- ${title[language]}: ${writeValue({ word: actor }, writer)}, ${writeValue({ term }, writer)}`,
    ...(aim ? [check("aim", { term: writeValue({ term: aim }, writer) })] : []),
    ...(movable ? [check("movable")] : []),
  ].join(", ");
}

/** What a ground for exclusion does, and how long ago it may have been, as lines. */
export function exclusionLines(
  { title, lookBack }: Pick<Exclusion, "title" | "lookBack">,
  writer: SummaryWriter,
): readonly string[] {
  const { check, language } = writer;
  const back = lookBack
    ? check("counts.within", { term: writeValue({ term: lookBack }, writer) })
    : check("counts.ever");
  return [check("excludes", { ground: title[language] }), back];
}

function otherLines(policy: Policy, writer: SummaryWriter): string[] {
  const { check, deadline, language } = writer;
  const back = (lookBack: Term) => check("lookBack", { term: writeValue({ term: lookBack }, writer) });
  return [
    ...section(
      check("exclusions"),
      policy.exclusions.map(({ title, lookBack }) =>
        lookBack ? `- ${title[language]} (${back(lookBack)})` : `- ${title[language]}`,
      ),
    ),
    ...section(
      check("rest"),
      restWarnings(policy).map(({ phase, rest, day, lastWorkingDay }) => {
        const last = formatDay(lastWorkingDay, language);
        const said = deadline("rest", { rest: deadline(`rest.${rest}`), day: last });
        return `- ${phase.title[language]}, ${formatDay(day, language)}: ${said}`;
      }),
    ),
    ...section(
      check("open"),
      policy.open.map(({ title, text }) => `- ${title[language]}: ${text[language]}`),
    ),
  ];
}

/** A heading with its lines, or nothing where there are none. */
const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ["", heading, ...lines] : [];

/** A step with who acts and when, as a line. */
export function phaseLine({ title, actor, opens, deadline }: Phase, writer: SummaryWriter): string {
  const { check, language } = writer;
  const days = [
    ...(opens ? [check("from", { day: formatDay(opens, language) })] : []),
    ...(deadline ? [writeValue({ deadline }, writer)] : []),
  ];
  const when = days.length > 0 ? days.join(", ") : check("undated");
  return `- ${title[language]} (${writeValue({ word: actor }, writer)}): ${when}`;
}

/** What a lot asks in each part, a line a norm; what is asked in several parts stands under each. */
export function lotLines(policy: Policy, lot: PolicyLot, writer: SummaryWriter): readonly string[] {
  const { check, language } = writer;
  const where = writeValue({ word: lot.boughtPer }, writer);
  const asked = policy.parts.flatMap((part) => {
    const norms = normSetsFor(policy, part.key, lot.key).flatMap((set) => set.norms);
    if (norms.length === 0) return [];
    return [
      check("asks", { part: part.title[language] }),
      ...norms.map(({ title, demand }) => `  - ${title[language]}: ${writeDemand(demand, writer)}`),
    ];
  });
  return section(check(`lot.${policy.division}`, { title: lot.title[language], where }), asked);
}
