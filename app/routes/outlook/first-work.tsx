import { Link } from "@remix-run/react";
import { useText } from "#app/i18n/use-text";

type FirstWorkProps = {
  readonly work: {
    readonly count: number;
    readonly first: readonly {
      readonly id: string;
      readonly to: string;
      readonly act: string;
      readonly about: string;
      readonly why: string;
      readonly by?: string | undefined;
      readonly isLate: boolean;
    }[];
  };
};

/** What needs the reader first, and by when; the work list has everything. */
export function FirstWork({ work: { count, first } }: FirstWorkProps) {
  const text = useText("outlook-parts");
  return (
    <section aria-labelledby="work">
      <h2 id="work">{text("work.title")}</h2>
      {count === 0 && <p className="soft">{text("work.none")}</p>}
      <ul className="outlook-work">
        {first.map(({ id, to, act, about, why, by, isLate }) => (
          <li key={id}>
            <strong>{about}</strong> {why}{" "}
            {by && <span className={isLate ? "alarm" : "soft"}>{text("work.by", { day: by })}</span>}{" "}
            <Link to={to}>
              {act}
              <span className="only-heard">: {about}</span>
            </Link>
          </li>
        ))}
      </ul>
      {count > first.length && (
        <p>
          <Link to="/today">{text("work.all", { count })}</Link>
        </p>
      )}
    </section>
  );
}
