import { DeadlineText } from "#app/components/deadline";
import { type Sending, ThreadForm, type ThreadRefusal } from "#app/components/thread-form";
import { Moment } from "#app/components/time";
import type { Instant } from "#app/domain/calendar";
import type { BlockShown, FileShown, Somebody } from "#app/domain/thread-shown";
import { formatSize } from "#app/i18n/document/size";
import { formatDay, formatInstant, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type ThreadBlockProps = {
  readonly block: BlockShown;
  readonly now: Instant;
  readonly sending: Sending;
  readonly refusal: ThreadRefusal | undefined;
};

/** One block: what it is, who wrote it when, its words and files, and what the reader can do with it. */
export function ThreadBlock({ block, now, sending, refusal }: ThreadBlockProps) {
  const text = useText("thread");
  const { number, kind, at, question = 0, unread, files, canAnswer, canWithdraw } = block;
  return (
    <li id={`block-${number}`} className={`thread-block ${kind}`}>
      <div className="thread-block-head">
        <h2>
          {text(kind === "proposal" && question > 0 ? "block.counter" : `block.${kind}`, {
            number,
            question,
          })}
        </h2>
        <span className="soft">
          {!block.asked && <>{text("block.number", { number })} · </>}
          <Author {...block} /> · <Moment at={at} />
          {unread && <strong> · {text("block.unread")}</strong>}
        </span>
      </div>
      {block.movedTo && (
        <p className="thread-standing">
          <DeadlineText deadline={block.movedTo} now={now} />
        </p>
      )}
      <p className="thread-text">{block.text}</p>
      {files.length > 0 && <Files files={files} label={text("block.files", { number })} />}
      {block.asked && <Standing block={block} now={now} />}
      <ReadBy readers={block.readBy} />
      {block.canAccept && <Act act="acceptance" block={block} sending={sending} refusal={refusal} />}
      {block.canCounter && <Act act="proposal" block={block} sending={sending} refusal={refusal} />}
      {canAnswer && <Answer block={block} sending={sending} refusal={refusal} />}
      {block.canMove && <Act act="moved" block={block} sending={sending} refusal={refusal} />}
      {canWithdraw && <Withdraw block={block} sending={sending} refusal={refusal} />}
    </li>
  );
}

function useSomebody() {
  const text = useText("thread");
  return ({ name, organisation }: Somebody) =>
    name ? text("block.by", { name, organisation }) : organisation;
}

function Author({ by, instead }: BlockShown) {
  const text = useText("thread");
  const nameOf = useSomebody();
  return (
    <>
      {nameOf(by)}
      {instead && ` (${text("block.instead", { name: nameOf(instead) })})`}
    </>
  );
}

/** Whom a question was asked of, by when, and what became of it. */
function Standing({ block: { asked, state }, now }: { block: BlockShown; now: Instant }) {
  const text = useText("thread");
  const language = useLanguage();
  const nameOf = useSomebody();
  if (!asked || !state) return null;
  const numbers = state.kind === "answered" ? formatList(state.by.map(String), language) : "";
  const overdue = state.kind === "open" && state.overdue;
  const late = state.kind === "answered" && state.late;
  return (
    <p className="thread-standing">
      {asked.first?.name === undefined
        ? text("asked.to", { name: nameOf(asked) })
        : text("asked.taken", { name: nameOf(asked), first: asked.first.name || text("asked.gone") })}{" "}
      ·{" "}
      <span className={overdue || late ? "alarm" : undefined}>
        {state.kind === "answered"
          ? text(late ? "state.late" : state.accepted ? "state.accepted" : "state.answered", {
              numbers,
              count: state.by.length,
            })
          : text(overdue ? "state.overdue" : `state.${state.kind}`)}
      </span>
      {asked.deadline && state.kind !== "withdrawn" && (
        <>
          {" · "}
          <DeadlineText deadline={asked.deadline} now={now} />
        </>
      )}
      {asked.aim && state.kind === "open" && (
        <> · {text("asked.aim", { day: formatDay(asked.aim, language) })}</>
      )}
    </p>
  );
}

function Files({ files, label }: { files: readonly FileShown[]; label: string }) {
  const document = useText("document");
  const language = useLanguage();
  return (
    <ul className="thread-files" aria-label={label}>
      {files.map(({ id, name, type, size, opens }) => (
        <li key={id}>
          <a href={`/documents/${id}`} download>
            {name}
          </a>{" "}
          <small className="soft">
            {document("row.file", { type: type.toUpperCase(), size: formatSize(size, document, language) })}
          </small>
          {opens && (
            <>
              {" "}
              <a
                href={`/documents/${id}?view`}
                target="_blank"
                rel="noreferrer"
                aria-label={document("row.openLabel", { name })}
              >
                {document("row.open")}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function ReadBy({ readers }: { readers: BlockShown["readBy"] }) {
  const text = useText("thread");
  const language = useLanguage();
  if (readers.length === 0) return null;
  const names = readers.map(({ name, organisation, at }) =>
    text("reader.at", { name: name ?? organisation, at: formatInstant(at, language, "dated") }),
  );
  return <p className="soft small">{text("block.readBy", { names: formatList(names, language) })}</p>;
}

type ActProps = Omit<ThreadBlockProps, "now">;

/** The form to answer, in sight while nobody did, folded when more can be said. */
function Answer({ block: { id, number, state }, sending, refusal }: ActProps) {
  const text = useText("thread");
  const refused = refusal?.fields.kind === "answer" ? refusal : undefined;
  return (
    <details className="thread-act" open={refused !== undefined}>
      <summary>{text(state?.kind === "answered" ? "answer.more" : "answer.title", { number })}</summary>
      <ThreadForm
        {...sending}
        kinds={["answer"]}
        question={id}
        submit={text("answer.submit")}
        refusal={refused}
      />
    </details>
  );
}

/** Accepts a proposal, makes another in its place, or moves the term: each with its explanation. */
function Act({
  act,
  block: { id, number },
  sending,
  refusal,
}: ActProps & { act: "acceptance" | "proposal" | "moved" }) {
  const text = useText("thread");
  const refused = refusal?.fields.kind === act ? refusal : undefined;
  return (
    <details className="thread-act" open={refused !== undefined}>
      <summary>{text(`act.${act}`, { number })}</summary>
      <ThreadForm
        {...sending}
        kinds={[act]}
        question={id}
        label={text(`act.${act}.text`)}
        submit={text(`act.${act}.submit`)}
        refusal={refused}
      />
    </details>
  );
}

function Withdraw({ block: { id, number }, sending, refusal }: ActProps) {
  const text = useText("thread");
  const refused = refusal?.fields.kind === "withdrawal" ? refusal : undefined;
  return (
    <details className="thread-act" open={refused !== undefined}>
      <summary>{text("withdraw.title", { number })}</summary>
      <ThreadForm
        {...sending}
        kinds={["withdrawal"]}
        question={id}
        label={text("withdraw.text")}
        submit={text("withdraw.submit")}
        refusal={refused}
      />
    </details>
  );
}
