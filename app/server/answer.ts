import type { ServerResponse } from "node:http";
import en from "#app/i18n/server/en";
import nl from "#app/i18n/server/nl";
import { type TextValues, translator } from "#app/i18n/text";

const dutch = translator(nl, "nl");
const english = translator(en, "en");

/** Answers without a page: one sentence in Dutch and in English. */
export function answer(
  response: ServerResponse,
  status: number,
  key: keyof typeof nl,
  values: TextValues = {},
): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${dutch(key, values)}\n${english(key, values)}\n`);
}
