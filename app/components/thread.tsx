import { Form } from "@remix-run/react";
import { useId } from "react";
import { DeadlineText } from "#app/components/deadline";
import { ThreadBlock } from "#app/components/thread-block";
import { ThreadForm, type ThreadRefusal } from "#app/components/thread-form";
import type { ThreadShown } from "#app/domain/thread-shown";
import { useText } from "#app/i18n/use-text";

type ThreadProps = {
  readonly thread: ThreadShown;
  /** The path to come back to. */
  readonly back: string;
  /** Why what was sent last was not added, with what was typed. */
  readonly refusal?: ThreadRefusal | undefined;
};

/**
 * A thread on any page: its blocks in order, each with who must act and by when, and the forms to answer, ask and
 * tell. The page's loader reads it with `readThread` and hands over the texts of `thread`, `document` and `deadline`.
 */
export function Thread({ thread, back, refusal }: ThreadProps) {
  const text = useText("thread");
  const id = useId();
  const { blocks, mayWrite, other, now, colleagues, nextBlock, own, path, audience, unread } = thread;
  const last = blocks.at(-1)?.number ?? 0;
  const sending = { path, audience, back, block: nextBlock, own };
  const refusedHere = (question: string | undefined) =>
    refusal?.fields.question === question ? refusal : undefined;
  return (
    <div className="thread">
      {unread > 0 && (
        <Form method="post" action={path} preventScrollReset className="thread-unread">
          <span>{text("unread.say", { count: unread })}</span>{" "}
          <input type="hidden" name="audience" value={audience} />
          <input type="hidden" name="upTo" value={last} />
          <input type="hidden" name="to" value={back} />
          <button className="button quiet" type="submit" name="act" value="read">
            {text("unread.mark")}
          </button>
        </Form>
      )}
      {blocks.length > 0 && <Turns turns={thread.turns} now={now} />}
      {blocks.length > 0 && (
        <ol className="thread-blocks">
          {blocks.map((block) => (
            <ThreadBlock
              key={block.id}
              block={block}
              now={now}
              sending={{ ...sending, term: thread.term }}
              refusal={refusedHere(block.id)}
            />
          ))}
        </ol>
      )}
      {mayWrite && (
        <section aria-labelledby={id} className="thread-write">
          <h2 id={id}>{text("write.title")}</h2>
          <ThreadForm
            {...sending}
            kinds={thread.takesProposals ? ["question", "proposal", "remark"] : ["question", "remark"]}
            term={thread.term}
            other={other}
            colleagues={colleagues}
            refusal={refusedHere(undefined)}
          />
        </section>
      )}
    </div>
  );
}

/** Who is to move, and by when: always told, also when nobody is. */
function Turns({ turns, now }: Pick<ThreadShown, "turns" | "now">) {
  const text = useText("thread");
  if (turns.length === 0) return <p className="thread-turn">{text("turn.nobody")}</p>;
  return (
    <ul className="thread-turn">
      {turns.map(({ number, kind, name, organisation, deadline, overdue }) => (
        <li key={number}>
          {text(kind === "proposal" ? "turn.proposal" : "turn.question", {
            name: name ?? organisation,
            number,
          })}
          {overdue && <strong className="alarm"> · {text("turn.overdue")}</strong>}
          {deadline && (
            <>
              {" · "}
              <DeadlineText deadline={deadline} now={now} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
