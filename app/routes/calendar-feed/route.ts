import type { LoaderFunctionArgs } from "@remix-run/node";
import { realNow } from "#app/clock.server";
import { calendarFile } from "#app/exchange/icalendar.server";
import { readFeed } from "#app/features/deadlines/read-feed.server";
import { textsFor } from "#app/i18n/areas.server";
import { writeName } from "#app/i18n/dates/write-name";
import { languages, translator } from "#app/i18n/text";

/** Somebody's dates for a calendar program; the secret in the address stands for signing in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { file = "" } = params;
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  const read = token && (await readFeed(context.store.db, token, realNow()));
  if (!read) return gone();
  const { feed, dates } = read;
  const { language } = feed;
  const text = translator(textsFor(language, "dates").dates ?? {}, language);
  const body = calendarFile(dates, {
    name: text("file.name"),
    ...{ language, shape: feed.shape, stamp: feed.createdAt },
    address: new URL(request.url).origin,
    title: ({ title }) => writeName(title, language, text),
    explain: ({ belongsTo, actor, source }) =>
      [
        writeName(belongsTo, language, text),
        text("file.who", { who: text(`actor.${actor}`) }),
        source && text("rule", { rule: source.rule }),
      ]
        .filter(Boolean)
        .join("\n"),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="plafondkaart.ics"',
      "Cache-Control": "private, max-age=3600",
    },
  });
}

/** Whether it never was or is no more is told to nobody; both languages, since nobody is known. */
function gone(): Response {
  const words = languages.map((language) =>
    translator(textsFor(language, "dates").dates ?? {}, language)("file.gone"),
  );
  return new Response(`${words.join("\n")}\n`, {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
