import { Form, Link } from "@remix-run/react";
import { RequestRemarks } from "#app/components/request-remarks";
import { MadeFrom } from "#app/components/stale-form";
import { draftFields, type RequestContent, type RequestRemark } from "#app/domain/increase-request/content";
import type { Cents } from "#app/domain/money";
import { formatCents } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type CheckRequestProps = {
  readonly id: string;
  readonly draft: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly content: RequestContent;
  readonly increase: Cents;
  readonly remarks: readonly RequestRemark[];
  readonly earlier: readonly { readonly id: string; readonly reference: string }[];
};

/** What will be sent, with what is worth a second look. Nothing here stops sending. */
export function CheckRequest({ id, draft, typed, content, increase, remarks, earlier }: CheckRequestProps) {
  const text = useText("increase");
  const language = useLanguage();
  const euros = (cents: Cents) => formatCents(cents, language);
  const path = `/ceilings/${id}/increase`;
  return (
    <section className="increase-check" aria-labelledby="check-title">
      <h2 id="check-title">{text("check.title")}</h2>
      <RequestRemarks remarks={remarks} />
      <dl className="increase-terms">
        <div>
          <dt>{text("content.forecast")}</dt>
          <dd>{euros(content.forecast)}</dd>
        </div>
        <div>
          <dt>{text(content.asked === undefined ? "content.increaseDerived" : "content.asked")}</dt>
          <dd>{euros(increase)}</dd>
        </div>
        <div>
          <dt>{text("content.explanation")}</dt>
          <dd className="increase-words">{content.explanation}</dd>
        </div>
      </dl>
      <Form method="post" action={path}>
        <input type="hidden" name="draft" value={draft} />
        <MadeFrom fields={draftFields(typed)} />
        {earlier.length > 0 && (
          <div className="field">
            <label htmlFor="names">{text("check.names")}</label>
            <select id="names" name="names" defaultValue={earlier.at(-1)?.id}>
              <option value="">{text("check.namesNone")}</option>
              {earlier.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.reference}
                </option>
              ))}
            </select>
          </div>
        )}
        <p className="increase-acts">
          <button className="button" type="submit" name="act" value="send">
            {text("act.send")}
          </button>
          <Link to={path}>{text("act.back")}</Link>
        </p>
      </Form>
    </section>
  );
}
