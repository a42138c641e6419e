import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { type ReactNode, useContext, useEffect, useRef } from "react";
import { keepSession } from "#app/auth/session.server";
import { visit } from "#app/auth/viewer.server";
import { Failure } from "#app/components/failure";
import { ShellFooter, ShellHeader } from "#app/components/shell";
import { textsFor } from "#app/i18n/areas.server";
import errorsInEnglish from "#app/i18n/errors/en";
import errorsInDutch from "#app/i18n/errors/nl";
import { languages, translator } from "#app/i18n/text";
import { PageRequestContext } from "#app/page-request";
import base from "#app/styles/base.css?url";
import components from "#app/styles/components.css?url";
import fonts from "#app/styles/fonts.css?url";
import shell from "#app/styles/shell.css?url";
import tokens from "#app/styles/tokens.css?url";

export const links: LinksFunction = () => [
  ...[tokens, fonts, base, shell, components].map((href) => ({ rel: "stylesheet", href })),
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction = () => [{ title: "Plafondkaart" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await visit(request, context);
  const { account, organisation, language, theme } = visitor;
  const headers = await keepSession(visitor.session, visitor.at, request, context.store);
  return data(
    {
      language,
      theme,
      account: account && { name: account.name },
      organisation: organisation && { name: organisation.name, fictional: organisation.fictional },
      demonstration: context.mode === "demonstration",
      texts: textsFor(language, "shell"),
    },
    { headers },
  );
}

/** The sheet around every page, also around one that failed; without the root's data only the bare sheet. */
export function Layout({ children }: { children: ReactNode }) {
  const around = useRouteLoaderData<typeof loader>("root");
  const { id, nonce } = useContext(PageRequestContext);
  const content = useRef<HTMLElement>(null);
  useFocusOnNewPage(content);
  return (
    <html lang={around?.language ?? "nl"} data-theme={around?.theme ?? "system"} data-request={id}>
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
        {around && <ShellFooter demonstration={around.demonstration} />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

/** Moves the focus to the content when another page has come without a document load, as a load would. */
function useFocusOnNewPage(content: React.RefObject<HTMLElement | null>) {
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
      say={translator(language === "en" ? errorsInEnglish : errorsInDutch, language)}
      status={isRouteErrorResponse(error) ? error.status : 500}
      sought={pathname}
      requestId={id}
      signedIn={around?.account !== undefined}
    />
  ));
}
