import { useId } from "react";
import { retention } from "#app/domain/retention";
import { useText } from "#app/i18n/use-text";

const kept = ["own", "sessions", "attempts", "told", "log", "work"] as const;

/** What is kept of whoever has an account, how long and why, and how it is erased. */
export function KeptSection() {
  const text = useText("account");
  const id = useId();
  const { sessions, attempts } = retention;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text("kept.title")}</h2>
      <ul>
        {kept.map((what) => (
          <li key={what}>{text(`kept.${what}`, { count: what === "attempts" ? attempts : sessions })}</li>
        ))}
      </ul>
      <p>{text("kept.erase")}</p>
    </section>
  );
}
