import { Form } from "@remix-run/react";
import { useId } from "react";
import { choosableKinds, type Frequency, frequencies, type NoticeKind, USUAL } from "#app/domain/notice";
import { useText } from "#app/i18n/use-text";

type CopiesSectionProps = { readonly choices: Readonly<Partial<Record<NoticeKind, Frequency>>> };

/** How often each kind of notice comes by mail. */
export function CopiesSection({ choices }: CopiesSectionProps) {
  const text = useText("notice");
  const id = useId();
  return (
    <section aria-labelledby="copies">
      <h2 id="copies">{text("choice.title")}</h2>
      <p>{text("choice.say")}</p>
      <Form method="post" action="/account" preventScrollReset>
        {choosableKinds.map((kind) => (
          <div className="field" key={kind}>
            <label htmlFor={id + kind}>{text(`choice.kind.${kind}`)}</label>
            <select id={id + kind} name={kind} defaultValue={choices[kind] ?? USUAL}>
              {frequencies.map((frequency) => (
                <option key={frequency} value={frequency}>
                  {text(`choice.${frequency}`)}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button className="button quiet" type="submit">
          {text("choice.submit")}
        </button>
      </Form>
    </section>
  );
}
