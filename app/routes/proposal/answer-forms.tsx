import { Form } from "@remix-run/react";
import { useId } from "react";
import type { SignRefusal } from "#app/domain/proposal";
import { useText } from "#app/i18n/use-text";

type AnswerFormsProps = {
  readonly own: boolean;
  readonly refusal: SignRefusal | undefined;
  readonly instead: string | undefined;
  readonly typed: string;
};

/** What the reader can do with an open proposal: withdraw one's own, or agree with or send back another's. */
export function AnswerForms({ own, refusal, instead, typed }: AnswerFormsProps) {
  const text = useText("signature");
  const id = useId();
  if (!own && refusal) return <p className="soft">{text(`refused.${refusal}`)}</p>;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{text(own ? "withdraw.title" : "sign.title")}</h2>
      <p>{instead ? text("sign.instead", { name: instead }) : text(own ? "withdraw.say" : "sign.say")}</p>
      <Form method="post">
        <div className="field">
          <label htmlFor={`${id}-words`}>{text(own ? "withdraw.words" : "sign.words")}</label>
          <textarea id={`${id}-words`} name="words" rows={3} maxLength={4000} defaultValue={typed} />
        </div>
        {own ? (
          <button className="button quiet" type="submit" name="answer" value="withdrawn">
            {text("withdraw.submit")}
          </button>
        ) : (
          <p className="ways">
            <button className="button" type="submit" name="answer" value="agreed">
              {text("sign.agree")}
            </button>
            <button className="button quiet" type="submit" name="answer" value="sent-back">
              {text("sign.back")}
            </button>
          </p>
        )}
      </Form>
    </section>
  );
}
