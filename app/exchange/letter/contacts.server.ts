import type { LetterBlock } from "#app/domain/letter";
import type { Contact } from "#app/domain/policy";
import { textsFor } from "#app/i18n/areas.server";
import { type Language, translator } from "#app/i18n/text";

/** Whom to ask about what, by topic, as the insurer's policy says: the end of a letter. */
export function contactBlocks(contacts: readonly Contact[], language: Language): LetterBlock[] {
  if (contacts.length === 0) return [];
  const say = translator(textsFor(language, "letter").letter ?? {}, language);
  return [
    { kind: "heading", text: say("contacts") },
    { kind: "list", items: contacts.map(({ topic, address }) => `${topic[language]}: ${address}`) },
  ];
}
