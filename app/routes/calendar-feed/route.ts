import type { LoaderFunctionArgs } from "@remix-run/node";
import { fingerprint } from "#app/auth/token.server";
import { realNow } from "#app/clock.server";
import { dayOf } from "#app/domain/calendar";
import { calendarFile } from "#app/exchange/icalendar.server";
import { type FeedRead, readFeed } from "#app/features/deadlines/read-feed.server";
import { textsFor } from "#app/i18n/areas.server";
import { writeName } from "#app/i18n/dates/write-name";
import { languages, translator } from "#app/i18n/text";
import { keptUntilWrite } from "#db/queries/kept.server";

/** Somebody's dates for a calendar program; the secret in the address stands for signing in. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { file = "" } = params;
  const token = /^([\w-]{43})\.ics$/.exec(file)?.[1];
  const { db } = context.store;
  const [now, { origin }] = [realNow(), new URL(request.url)];
  // Calendar programs ask every hour: the file is made anew when something was written, and every day.
  const body =
    token &&
    (await keep(db, [fingerprint(token), origin, dayOf(now)].join(" "), async () => {
      const read = await readFeed(db, token, now);
      return read && writtenFile(read, origin);
    }));
  if (!body) return gone();
  return new Response(body, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="plafondkaart.ics"',
      "Cache-Control": "private, max-age=3600",
    },
  });
}

const keep = keptUntilWrite<string | undefined>();

function writtenFile({ feed, dates }: FeedRead, address: string): string {
  const { language, shape, createdAt: stamp } = feed;
  const text = translator(textsFor(language, "dates").dates ?? {}, language);
  return calendarFile(dates, {
    ...{ name: text("file.name"), language, shape, stamp, address },
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
