import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import { type SavedList, type SavedView, viewAddress, viewLimits } from "#app/domain/saved-view";
import { useText } from "#app/i18n/use-text";

type SavedViewsProps = {
  readonly list: SavedList;
  /** The search of the view in sight. */
  readonly search: string;
  readonly views: readonly SavedView[];
  /** What is saved, where that is no list. */
  readonly save?: string;
};

/** The views of a list that have a name, and the form that gives one to the view in sight. */
export function SavedViews({ list, search, views, save }: SavedViewsProps) {
  const text = useText("list");
  const id = useId();
  return (
    <div className="list-views">
      {views.length > 0 && (
        <nav aria-label={text("views.title")}>
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <Link to={viewAddress(view)} aria-current={view.search === search ? "page" : undefined}>
                  {view.name}
                </Link>
                {!view.own && <small className="soft"> {text("views.shared")}</small>}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <details>
        <summary>{save ?? text("views.save")}</summary>
        <Form method="post" action="/views" className="list-save">
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="search" value={search} />
          <div>
            <label htmlFor={id}>{text("views.name")}</label>
            <input id={id} name="name" required maxLength={viewLimits.name} autoComplete="off" />
          </div>
          <label>
            <input type="checkbox" name="shared" value="yes" /> {text("views.share")}
          </label>
          <p className="ways">
            <button className="button" type="submit" name="act" value="save">
              {text("views.submit")}
            </button>
            <Link to="/views">{text("views.all")}</Link>
          </p>
        </Form>
      </details>
    </div>
  );
}
