import { useText } from "#app/i18n/use-text";
import type { AgreementPage } from "#app/routes/agreement/load.server";

/** What was merged into the agreement: each part with whether it is switched on, or the policy leaves that open. */
export function CombinedParts({ page: { combined } }: { readonly page: Pick<AgreementPage, "combined"> }) {
  const text = useText("contracting");
  return combined.map(({ key, title, parts }) => (
    <section key={key} aria-labelledby={key}>
      <h2 id={key}>
        {text("combined.title")}: {title}
      </h2>
      <ul>
        {parts.map((part) => (
          <li key={part.key}>
            {part.title}: <strong>{text(`combined.${part.state}`)}</strong>
          </li>
        ))}
      </ul>
    </section>
  ));
}
