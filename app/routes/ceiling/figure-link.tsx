import { Link } from "@remix-run/react";
import { type FigureAddress, figureSearch } from "#app/domain/ceiling/figure-asked";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type FigureLinkProps = {
  readonly id: string;
  readonly to: FigureAddress;
  readonly cents: number | undefined;
};

/** An amount that leads to what it is made of; zero is just said, for mostly nothing is behind it. */
export function FigureLink({ id, to, cents }: FigureLinkProps) {
  const text = useText("ceiling");
  const language = useLanguage();
  if (cents === undefined) return text("amount.none");
  const shown = formatCents(cents, language);
  if (cents === 0) return shown;
  return (
    <Link to={`/ceilings/${id}?${figureSearch(to)}#behind`} preventScrollReset={false}>
      {shown}
    </Link>
  );
}
