import { Form } from "@remix-run/react";
import type { DatesView } from "#app/domain/dates-view";
import { useText } from "#app/i18n/use-text";

/** What the page holds: a plain form of the address, which works without scripts. */
export function DatesChoice({ view, kinds }: { view: DatesView; kinds: DatesView["kinds"] }) {
  const text = useText("dates");
  return (
    <Form className="dates-choice" method="get" action="/deadlines" preventScrollReset>
      {view.show === "month" && (
        <>
          <input type="hidden" name="show" value="month" />
          <input type="hidden" name="month" value={view.month} />
        </>
      )}
      <KindBoxes chosen={view.kinds} kinds={kinds} />
      <label>
        {text("choose.actor")}{" "}
        <select name="actor" defaultValue={view.actor ?? ""}>
          <option value="">{text("choose.everyone")}</option>
          <option value="provider">{text("actor.provider")}</option>
          <option value="insurer">{text("actor.insurer")}</option>
        </select>
      </label>
      {view.show === "list" && (
        <label>
          <input type="checkbox" name="past" value="yes" defaultChecked={view.past} /> {text("choose.past")}
        </label>
      )}
      <button className="button quiet" type="submit">
        {text("choose.submit")}
      </button>
    </Form>
  );
}

/** A box for each kind of date that the reader can have. */
export function KindBoxes({ chosen, kinds }: { chosen: DatesView["kinds"]; kinds: DatesView["kinds"] }) {
  const text = useText("dates");
  return (
    <fieldset>
      <legend>{text("choose.kind")}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input type="checkbox" name="kind" value={kind} defaultChecked={chosen.includes(kind)} />{" "}
          {text(`kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
