import { Form } from "@remix-run/react";
import { useId } from "react";
import { useText } from "#app/i18n/use-text";

const erasedWhat = ["name", "sessions", "mails", "notices", "named", "own"] as const;
const kept = ["log", "roles", "sent", "papers", "written", "shared"] as const;

type EraseSectionProps = {
  /** Whether it has been done: then only what was erased and what was kept is told. */
  readonly erased: boolean;
  readonly unconfirmed: boolean | undefined;
  readonly unexplained: boolean | undefined;
  /** How many others can give the second signature, and the key under which it is proposed. */
  readonly signers: number;
  readonly proposal: string;
};

/** What is erased of a person, what is kept and why, and the form that does it or proposes it. */
export function EraseSection({ erased, signers, ...form }: EraseSectionProps) {
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
      {!erased && (signers > 0 ? <ProposeForm signers={signers} {...form} /> : <AloneForm {...form} />)}
    </section>
  );
}

/** For another administrator to sign. */
function ProposeForm({
  signers,
  proposal,
  unexplained = false,
}: Pick<EraseSectionProps, "signers" | "proposal" | "unexplained">) {
  const signature = useText("signature");
  const id = useId();
  return (
    <Form method="post">
      <p>{signature("propose.say", { count: signers })}</p>
      <input type="hidden" name="proposal" value={proposal} />
      <div className="field">
        <label htmlFor={id}>{signature("propose.reason")}</label>
        <textarea
          id={id}
          name="reason"
          rows={3}
          maxLength={4000}
          aria-describedby={unexplained ? `${id}-problem` : undefined}
        />
        {unexplained && (
          <p id={`${id}-problem`} className="alarm">
            {signature("refused.empty")}
          </p>
        )}
      </div>
      <button className="button quiet" type="submit" name="act" value="erase">
        {signature("propose.submit")}
      </button>
    </Form>
  );
}

/** For the only one who can sign: it is done at once. */
function AloneForm({ unconfirmed = false }: Pick<EraseSectionProps, "unconfirmed">) {
  const text = useText("people");
  const signature = useText("signature");
  const id = useId();
  return (
    <Form method="post">
      <p>{signature("propose.alone")}</p>
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
  );
}
