import { Form } from "@remix-run/react";
import { useId } from "react";
import { Field } from "#app/components/field";
import type { Day } from "#app/domain/calendar";
import { useText } from "#app/i18n/use-text";

const turns = ["suspended", "reinstated", "withdrawn"] as const;

/** Tells that a certificate was suspended, counts again or was withdrawn. */
export function TurnForm({ today }: { today: Day }) {
  const text = useText("certificate");
  const id = useId();
  return (
    <details>
      <summary>{text("turn.title")}</summary>
      <Form method="post" className="season-form">
        <div className="field">
          <label htmlFor={id}>{text("turn.what")}</label>
          <select id={id} name="act">
            {turns.map((turn) => (
              <option key={turn} value={turn}>
                {text(`turn.${turn}`)}
              </option>
            ))}
          </select>
        </div>
        <Field type="date" name="day" label={text("turn.day")} defaultValue={today} required />
        <Field name="reason" label={text("turn.reason")} />
        <button className="button quiet" type="submit">
          {text("turn.submit")}
        </button>
      </Form>
    </details>
  );
}
