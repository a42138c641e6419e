import { Link } from "@remix-run/react";
import { useText } from "#app/i18n/use-text";

type RequestsProps = {
  readonly id: string;
  readonly mayAsk: boolean;
  /** Whether the reader enters what came by e-mail or letter. */
  readonly mayEnterAsked: boolean;
  readonly requests: readonly {
    readonly id: string;
    readonly reference: string;
    /** Whether it still waits for its decision: until then no other can be handed in. */
    readonly running: boolean;
    /** Whether the day of its decision has passed without one. */
    readonly overdue: boolean;
  }[];
};

/** The requests for a higher ceiling so far, and for its provider the way to ask while none runs. */
export function Requests({ id, mayAsk, mayEnterAsked, requests }: RequestsProps) {
  const text = useText("ceiling");
  if (!mayAsk && !mayEnterAsked && requests.length === 0) return null;
  const free = !requests.some(({ running }) => running);
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{text("requests.title")}</h2>
      {requests.length === 0 && <p className="soft">{text("requests.none")}</p>}
      {!free && <p>{text("requests.busy")}</p>}
      {requests.some(({ overdue }) => overdue) && <p className="alarm">{text("requests.overdue")}</p>}
      <p className="ways">
        {requests.map((request) => (
          <Link key={request.id} to={`/requests/${request.id}`}>
            {text(request.running ? "requests.running" : "requests.one", { reference: request.reference })}
          </Link>
        ))}
        {mayAsk && free && <Link to={`/ceilings/${id}/increase`}>{text("requests.ask")}</Link>}
        {mayEnterAsked && free && <Link to={`/ceilings/${id}/increase`}>{text("requests.enter")}</Link>}
      </p>
    </section>
  );
}
