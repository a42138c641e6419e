import type { ReactNode } from "react";

type PageHeadProps = {
  /** What the page is about. */
  readonly title: ReactNode;
  /** A line above the title that places it: a code, a year. */
  readonly above?: ReactNode;
  /** The sentence that says what the page shows, with its figures. */
  readonly children?: ReactNode;
};

/** The opening of a page: its title, and the sentence that someone could read aloud. */
export function PageHead({ title, above, children }: PageHeadProps) {
  return (
    <div className="page-head">
      {above && <p className="above">{above}</p>}
      <h1>{title}</h1>
      {children && <p className="say">{children}</p>}
    </div>
  );
}
