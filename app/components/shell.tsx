import { Form, Link, useLocation } from "@remix-run/react";
import { ClockBar } from "#app/components/clock-bar";
import type { Moment } from "#app/components/clock-form";
import { LanguageSwitch, type Theme, ThemeSwitch } from "#app/components/preferences";
import { useFold } from "#app/components/use-fold";
import type { Instant } from "#app/domain/calendar";
import type { Act } from "#app/domain/permission";
import type { Way } from "#app/domain/policy/ways";
import { useText } from "#app/i18n/use-text";
import { liesUnder, type MenuPlace, menuFor } from "#app/navigation";

type ShellHeaderProps = {
  readonly theme: Theme;
  /** What the reader may do, which decides the places of the menu. */
  readonly acts?: readonly Act[];
  /** The ways of buying that the policies know which concern the reader. */
  readonly ways?: readonly Way[] | undefined;
  /** How many notices have not been opened. */
  readonly unread?: number;
  readonly account?: { readonly name: string } | undefined;
  readonly organisation?: { readonly name: string; readonly fictional: boolean } | undefined;
  /** The clock of a demonstration; a live database has none to show. */
  readonly clock?:
    | { readonly now: Instant; readonly moved: boolean; readonly moments: readonly Moment[] }
    | undefined;
};

/** The header of every page. On a phone its content folds behind a word that opens it without scripts. */
export function ShellHeader({
  theme,
  account,
  organisation,
  clock,
  acts = [],
  ways,
  unread,
}: ShellHeaderProps) {
  const text = useText("shell");
  const { key, pathname, search } = useLocation();
  const { atHand, more } = menuFor(acts, account !== undefined, ways);
  return (
    <>
      <a className="skip" href="#content">
        {text("skip")}
      </a>
      <header className="shell-header">
        <Link className="brand" to="/">
          {text("product")}
        </Link>
        {/* A new page closes the menu that led to it. */}
        <details className="shell-fold" key={key}>
          <summary>{text("menu")}</summary>
        </details>
        <div className="shell-menu">
          <nav aria-label={text("nav.label")}>
            <ul className="shell-nav">
              <Places places={atHand} />
              {more.length > 0 && <More key={key} places={more} />}
            </ul>
          </nav>
          <div className="shell-who">
            {clock && <ClockBar {...clock} to={pathname + search} />}
            <Who account={account} organisation={organisation} unread={unread} />
            <LanguageSwitch />
            <ThemeSwitch theme={theme} />
          </div>
        </div>
      </header>
    </>
  );
}

function Places({ places }: { readonly places: readonly MenuPlace[] }) {
  const text = useText("shell");
  const { pathname } = useLocation();
  return places.map((place) => (
    <li key={place.to}>
      <Link to={place.to} aria-current={currency(pathname === place.to, liesUnder(place, pathname))}>
        {text(place.text)}
      </Link>
    </li>
  ));
}

/** The places that are used less, behind one word; a new page closes them. */
function More({ places }: { readonly places: readonly MenuPlace[] }) {
  const text = useText("shell");
  const { pathname } = useLocation();
  const { fold } = useFold();
  const isHere = places.some((place) => liesUnder(place, pathname));
  return (
    <li>
      <details className="shell-more" {...fold}>
        <summary aria-current={currency(false, isHere)}>{text("nav.more")}</summary>
        <ul className="shell-behind">
          <Places places={places} />
        </ul>
      </details>
    </li>
  );
}

const currency = (isPage: boolean, isUnder: boolean) => (isPage ? "page" : isUnder ? "true" : undefined);

type WhoProps = Pick<ShellHeaderProps, "account" | "organisation"> & { readonly unread: number | undefined };

function Who({ account, organisation, unread = 0 }: WhoProps) {
  const text = useText("shell");
  if (!account) return <Link to="/sign-in">{text("account.signIn")}</Link>;
  return (
    <>
      <Link to="/notices">{unread > 0 ? text("notices.unread", { count: unread }) : text("notices")}</Link>
      <Link to="/account">
        {account.name}
        {organisation && (
          <span className="shell-of">
            {" · "}
            {organisation.name}
            {organisation.fictional && <em> ({text("fictional")})</em>}
          </span>
        )}
      </Link>
      <Form method="post" action="/sign-out">
        <button className="word" type="submit">
          {text("account.signOut")}
        </button>
      </Form>
    </>
  );
}

/** The foot of every page of a demonstration: nobody in it exists. */
export function ShellFooter() {
  const text = useText("shell");
  return (
    <footer className="shell-footer">
      {text("footer.fictional")} <Link to="/mail">{text("footer.mail")}</Link>
    </footer>
  );
}
