import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunctionArgs,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, type RefObject, useContext, useEffect, useRef } from "react";
import { keepSession } from "#app/auth/session.server";
import { type Visit, visit } from "#app/auth/viewer.server";
import { demonstrationMoments } from "#app/clock.server";
import { Failure, kindOf } from "#app/components/failure";
import { LeaveGuard } from "#app/components/leave-guard";
import { ShellFooter, ShellHeader } from "#app/components/shell";
import { acts, may } from "#app/domain/permission";
import { textsFor } from "#app/i18n/areas.server";
import errorsInEnglish from "#app/i18n/errors/en";
import errorsInDutch from "#app/i18n/errors/nl";
import { type Language, languages, translator } from "#app/i18n/text";
import { PageRequestContext } from "#app/page-request";
import styles from "#app/styles/every-page.css?url";
import { unreadNotices } from "#db/queries/notice.server";
import { waysConcerning } from "#db/queries/policy.server";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction<typeof loader> = ({ data, error }) => [
  {
    title: error
      ? `${sayIn(data?.language ?? "nl")(`${kindOf(statusOf(error))}.title`)} · Plafondkaart`
      : "Plafondkaart",
  },
];

/** The words of error pages, in both languages at hand: the loader that gives texts may be what failed. */
const sayIn = (language: Language) =>
  translator(language === "en" ? errorsInEnglish : errorsInDutch, language);

const statusOf = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const { viewer, account, organisation, language, theme } = visitor;
  const headers = await keepSession(visitor.session, visitor.at, request, context.store);
  return data(
    {
      language,
      theme,
      account: account && { name: account.name },
      organisation: organisation && { name: organisation.name, fictional: organisation.fictional },
      acts: acts.filter((act) => may(viewer.roles, act)),
      ways: account && (await waysConcerning(viewer, context.store.db)),
      unread: await unreadNotices(viewer, context.store.db),
      demonstration: context.mode === "demonstration",
      clock: visitor.clock.movable ? clockIn(visitor) : undefined,
      texts: textsFor(language, "shell", "clock"),
    },
    { headers },
  );
}

/** What stands around a page is asked for again with another page or after something was done, not within a page. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = args;
  const within = currentUrl.pathname === nextUrl.pathname && currentUrl.href !== nextUrl.href;
  return within && (formMethod === undefined || formMethod === "GET") ? false : defaultShouldRevalidate;
}

const clockIn = ({ clock: { now, moved }, language }: Visit) => ({
  now,
  moved,
  moments: demonstrationMoments.map(({ label, ...moment }) => ({ ...moment, label: label[language] })),
});

/** The sheet around every page, also around one that failed; without the root's data only the bare sheet. */
export function Layout({ children }: { children: ReactNode }) {
  const around = useRouteLoaderData<typeof loader>("root");
  const { id, nonce } = useContext(PageRequestContext);
  const failed = Boolean(useRouteError());
  const content = useRef<HTMLElement>(null);
  useFocusOnNewPage(content);
  return (
    <html
      lang={around?.language ?? "nl"}
      data-theme={around?.theme ?? "system"}
      data-request={failed ? id : ""}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {around && <ShellHeader {...around} />}
        <main id="content" tabIndex={-1} ref={content}>
          {children}
        </main>
        {around?.demonstration && <ShellFooter />}
        <LeaveGuard />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Moves the focus to the content when another page has come without a document load, as a load would. */
function useFocusOnNewPage(content: RefObject<HTMLElement>) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    content.current?.focus({ preventScroll: true });
  }, [pathname, content]);
}

export default function App() {
  return <Outlet />;
}

/** What went wrong, in the reader's language; in both where the root's own loader failed. */
export function ErrorBoundary() {
  const error = useRouteError();
  const around = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  const { id } = useContext(PageRequestContext);
  return (around ? [around.language] : languages).map((language) => (
    <Failure
      key={language}
      language={language}
      say={sayIn(language)}
      status={statusOf(error)}
      sought={pathname}
      requestId={id}
      signedIn={around?.account !== undefined}
    />
  ));
}
