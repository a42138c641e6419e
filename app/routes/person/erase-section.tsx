import { Form } from "@remix-run/react";
import { useId } from "react";
import { useText } from "#app/i18n/use-text";

const erasedWhat = ["name", "sessions", "mails", "notices"] as const;
const kept = ["log", "roles", "sent", "papers"] as const;

type EraseSectionProps = {
  /** Whether it has been done: then only what was erased and what was kept is told. */
  readonly erased: boolean;
  readonly unconfirmed: boolean | undefined;
};

/** What is erased of a person, what is kept and why, and the form that does it. */
export function EraseSection({ erased, unconfirmed = false }: EraseSectionProps) {
  const text = useText("people");
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(erased ? "erased.title" : "erase.title")}</h2>
      <p>{text(erased ? "erased.say" : "erase.say")}</p>
      <ul>
        {erasedWhat.map((what) => (
          <li key={what}>{text(`erase.what.${what}`)}</li>
        ))}
      </ul>
      <p>{text("erase.keep")}</p>
      <ul>
        {kept.map((what) => (
          <li key={what}>{text(`erase.keep.${what}`)}</li>
        ))}
      </ul>
      {!erased && (
        <Form method="post">
          <p>
            <label>
              <input
                type="checkbox"
                name="sure"
                value="yes"
                aria-describedby={unconfirmed ? `${id}-problem` : undefined}
              />{" "}
              {text("erase.confirm")}
            </label>
          </p>
          {unconfirmed && (
            <p id={`${id}-problem`} className="alarm">
              {text("erase.confirmMissing")}
            </p>
          )}
          <button className="button quiet" type="submit" name="act" value="erase">
            {text("erase.submit")}
          </button>
        </Form>
      )}
    </section>
  );
}
