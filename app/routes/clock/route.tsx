import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sessionCookie } from "#app/auth/cookie.server";
import { localPath } from "#app/auth/local-path";
import { deedOf, visit } from "#app/auth/viewer.server";
import { demonstrationMoments, demonstrationSpan } from "#app/clock.server";
import { ClockForm } from "#app/components/clock-form";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { type Instant, instantAt } from "#app/domain/calendar";
import { clockForm } from "#app/features/clock/form";
import { moveClock } from "#app/features/clock/move-clock.server";
import { textsFor } from "#app/i18n/areas.server";
import { formatDay, formatInstant } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** The clock of a demonstration; a live database has none to move, so there this page does not exist. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  if (!visitor.clock.movable) throw notFound();
  const { language, clock } = visitor;
  const texts = textsFor(language, "clock");
  return {
    now: clock.now,
    moved: clock.moved,
    moments: demonstrationMoments.map(({ key, instant, label }) => ({
      key,
      instant,
      label: label[language],
    })),
    span: demonstrationSpan,
    to: localPath(new URL(request.url).searchParams.get("to"), "/clock"),
    title: translator(texts.clock ?? {}, language)("title"),
    texts,
  };
}

const notFound = () => new Response(null, { status: 404 });

type Problem = "dayMissing" | "timeMissing" | "unknownJump" | "outside";

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  const form = Object.fromEntries(await request.formData());
  const to = localPath(form.to);
  const asked = momentAsked(form);
  if ("problem" in asked) return data({ ...asked, to }, 400);
  const moved = await moveClock(context.store, deedOf(visitor, context), {
    mode: context.mode,
    session: visitor.session,
    userAgent: request.headers.get("User-Agent") ?? "",
    moment: asked.moment,
  });
  if (!("refused" in moved)) {
    const { session } = moved;
    const headers = new Headers();
    if (session) headers.append("Set-Cookie", sessionCookie(request, session.token, session.seconds));
    return redirect(to, { headers });
  }
  if (moved.refused === "live") throw notFound();
  return data({ problem: moved.refused, to }, 400);
}

/** The moment that the form asks for; undefined is the opening moment. */
function momentAsked(form: Record<string, unknown>): { moment: Instant | undefined } | { problem: Problem } {
  if ("jump" in form) {
    const jump = demonstrationMoments.find(({ key }) => key === form.jump);
    return jump || form.jump === "back" ? { moment: jump?.instant } : { problem: "unknownJump" };
  }
  const parsed = clockForm.safeParse(form);
  if (parsed.success) return { moment: instantAt(parsed.data.day, parsed.data.time) };
  return { problem: parsed.error.issues[0]?.path[0] === "time" ? "timeMissing" : "dayMissing" };
}

export default function Clock() {
  const { now, moved, moments, span, to } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("clock");
  const language = useLanguage();
  const values = {
    now: formatInstant(now, language, "weekday"),
    earliest: formatDay(span.earliest, language),
    latest: formatDay(span.latest, language),
    example: span.earliest,
  };
  return (
    <div className="page clock-page">
      <PageHead title={text("title")}>{text(moved ? "say.moved" : "say.opening", values)}</PageHead>
      <p className="soft">{text("explain")}</p>
      {refused && <Notice kind="error">{text(refused.problem, values)}</Notice>}
      <ClockForm now={now} moved={moved} moments={moments} to={refused?.to ?? to} />
    </div>
  );
}
