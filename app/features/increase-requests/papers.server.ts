import { closesAt, lastDayOf } from "#app/domain/deadline";
import type { RequestState } from "#app/domain/increase-request/state";
import { increaseOf } from "#app/domain/increase-request/summary";
import type { LetterBlock } from "#app/domain/letter";
import type { RequestAtHand } from "#app/features/increase-requests/take-step.server";
import { formatCents, formatDay, formatInstant, formatReceipt } from "#app/i18n/format";
import type { Language, Translate } from "#app/i18n/text";

const paragraph = (text: string): LetterBlock => ({ kind: "paragraph", text });

/** What a receipt says: when it was received, what was asked, and by what its content is known. */
export function receiptBlocks(found: RequestAtHand, language: Language, say: Translate): LetterBlock[] {
  const { request, state, ground } = found;
  const { content } = state;
  const received = request.facts.find(({ kind }) => kind === "received");
  const euros = (cents: number) => formatCents(cents, language);
  return [
    ...arrivalBlocks(found, language, say),
    {
      kind: "table",
      heads: [{ text: say("facts.title") }, { text: "", numeric: true }],
      rows: [
        [say("content.forecast"), euros(content.forecast)],
        [
          say(content.asked === undefined ? "content.increaseDerived" : "content.asked"),
          euros(increaseOf(state, ground)),
        ],
      ],
    },
    { kind: "heading", text: say("content.explanation") },
    paragraph(content.explanation),
    ...(received && "hash" in received
      ? [
          ...(received.files ?? []).map(({ name, sha256 }) =>
            paragraph(say("receipt.file", { name, hash: sha256 })),
          ),
          paragraph(say("receipt.hash", { hash: received.hash })),
        ]
      : []),
  ];
}

/**
 * When it came in and what follows: a decision by its last day; of what came late what the policy says of that, and that
 * the insurer tells whether it is considered. Late, nothing more is promised (reading 1).
 */
function arrivalBlocks(
  { state, ground: { terms, version } }: RequestAtHand,
  language: Language,
  say: Translate,
): LetterBlock[] {
  const received = {
    at: formatReceipt(state.receivedAt, language),
    way: say(`way.${state.way}`),
  };
  if (state.inTime) {
    const decide = formatDay(lastDayOf(terms.decide), language);
    return [{ kind: "lead", text: say("receipt.say", { ...received, decide }) }];
  }
  const closed = formatInstant(closesAt(terms.ask), language);
  const asked = version.policy.ceiling?.request;
  return [
    { kind: "lead", text: say("receipt.late", { ...received, closed }) },
    ...(asked
      ? [
          { kind: "heading", text: say("terms.policy") } as const,
          paragraph(`${asked.text[language]} (${say("rule", { rule: asked.source.rule })})`),
        ]
      : []),
    paragraph(say("receipt.consider")),
  ];
}

/** What the letter with a decision says: the outcome, the reason, the condition, and how to respond. */
export function decisionBlocks(
  found: RequestAtHand,
  decision: NonNullable<RequestState["decision"]>,
  language: Language,
  say: Translate,
): LetterBlock[] {
  const { ceiling: terms } = found.ground.version.policy;
  const ceiling = formatCents(found.ground.ceiling ?? 0, language);
  const { granted, condition, reason, day } = decision;
  const from = formatDay(day, language);
  return [
    {
      kind: "lead",
      text:
        granted === 0
          ? say("letter.none", { ceiling })
          : say("letter.raised", { ceiling, from, granted: formatCents(granted, language) }),
    },
    { kind: "heading", text: say("decision.reason") },
    paragraph(reason),
    ...lotReasons(found, decision, language),
    ...(condition
      ? [paragraph(say("letter.condition", { by: formatDay(condition.by, language), text: condition.text }))]
      : []),
    ...(terms
      ? [
          { kind: "heading", text: say("terms.policy") } as const,
          paragraph(`${terms.text[language]} (${say("rule", { rule: terms.source.rule })})`),
        ]
      : []),
    paragraph(say("letter.respond")),
  ];
}

/** The reasons that hold for one lot, in the order of the policy. */
function lotReasons(
  { ground }: RequestAtHand,
  { lots = [] }: NonNullable<RequestState["decision"]>,
  language: Language,
): LetterBlock[] {
  if (lots.length === 0) return [];
  const items = ground.version.policy.lots.flatMap(({ key, title }) => {
    const own = lots.find(({ lot }) => lot === key);
    return own ? [`${title[language]}: ${own.reason}`] : [];
  });
  return [{ kind: "list", items }];
}
