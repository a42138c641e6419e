import { Link } from "@remix-run/react";
import { Notice } from "#app/components/notice";
import type { ListShape, ListView } from "#app/domain/list";
import { lastPage, listAddress } from "#app/domain/list-link";
import { useText } from "#app/i18n/use-text";

type ListPagerProps = {
  readonly path: string;
  readonly shape: ListShape;
  readonly view: ListView;
  readonly total: number;
};

/** The way to the other pages of a list; nothing where there is one page only. */
export function ListPager({ path, shape, view, total }: ListPagerProps) {
  const text = useText("list");
  const last = lastPage(total, view.size);
  const { page } = view;
  const to = (number: number) => listAddress(path, { ...view, page: number }, shape);
  if (page > last)
    return (
      <Notice kind="warn">
        {text("pager.beyond", { last })} <Link to={to(last)}>{text("pager.toLast")}</Link>
      </Notice>
    );
  if (last === 1) return null;
  const ways = [
    { key: "pager.first", number: 1, open: page > 2 },
    { key: "pager.previous", number: page - 1, open: page > 1, rel: "prev" },
    { key: "pager.next", number: page + 1, open: page < last, rel: "next" },
    { key: "pager.last", number: last, open: page < last - 1 },
  ] as const;
  return (
    <nav className="list-pager" aria-label={text("pager.label")}>
      <span className="soft">{text("pager.at", { page, last })}</span>
      {ways
        .filter(({ open }) => open)
        .map(({ key, number, ...way }) => (
          <Link key={key} to={to(number)} rel={"rel" in way ? way.rel : undefined}>
            {text(key)}
          </Link>
        ))}
    </nav>
  );
}
