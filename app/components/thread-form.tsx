import { Form } from "@remix-run/react";
import { useId, useState } from "react";
import { useLeaveGuard } from "#app/components/leave-guard";
import { Notice } from "#app/components/notice";
import { filesOf, SendingShare, useThreadSending } from "#app/components/thread-sending";
import { documentLimit, documentTypes } from "#app/domain/document";
import type { Audience, BlockKind } from "#app/domain/thread";
import type { ThreadShown } from "#app/domain/thread-shown";
import { LONGEST_TEXT } from "#app/domain/written-text";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

/** What was typed in a form of a thread, as it came. */
export type ThreadFields = Readonly<
  Partial<Record<"kind" | "text" | "by" | "colleague" | "question" | "block", string>>
>;

/** Why nothing was added, in the reader's words, with what was typed. */
export type ThreadRefusal = { readonly problems: readonly string[]; readonly fields: ThreadFields };

/** Where a form of a thread goes, and what makes it go once. */
export type Sending = {
  readonly path: string;
  readonly audience: Audience;
  readonly back: string;
  readonly block: string;
  /** How many blocks are the reader's own: one more, and the form is empty again. */
  readonly own: number;
  /** By when the other side would have to answer, where the policy says so. */
  readonly term?: ThreadShown["term"];
};

type ThreadFormProps = Sending & {
  /** What can be added; one alone is not asked for. */
  readonly kinds: readonly [BlockKind, ...BlockKind[]];
  /** The question that it belongs to. */
  readonly question?: string | undefined;
  readonly other?: string;
  readonly colleagues?: readonly { readonly id: string; readonly name: string }[];
  readonly label?: string;
  readonly submit?: string;
  readonly refusal?: ThreadRefusal | undefined;
};

/** Adds a block to a thread. What was typed stands there again when it was refused. */
export function ThreadForm(props: ThreadFormProps) {
  const { path, audience, back, block, own, kinds, question, label, submit, refusal } = props;
  const { standing, send, stop } = useThreadSending(`${path.split("?")[0]}/blocks`);
  const text = useText("thread");
  const id = useId();
  const [begun, setBegun] = useState(false);
  const sending = standing !== undefined && "share" in standing;
  const release = useLeaveGuard(begun, text("write.leave"));
  return (
    <Form
      key={`${own} ${refusal?.fields.block}`}
      method="post"
      action={path}
      encType="multipart/form-data"
      className="thread-form"
      onInput={({ currentTarget }) => setBegun(isBegun(currentTarget))}
      onSubmit={(event) => {
        const given = new FormData(event.currentTarget);
        const added = () => {
          release();
          setBegun(false);
        };
        if (filesOf(given).length === 0) return added();
        event.preventDefault();
        if (!sending) send(given, added);
      }}
    >
      {standing && "problems" in standing ? (
        <Refused problems={standing.problems} />
      ) : (
        refusal && <Refused problems={refusal.problems} keep={text("refused.keep")} />
      )}
      <input type="hidden" name="block" value={block} />
      <input type="hidden" name="audience" value={audience} />
      <input type="hidden" name="to" value={back} />
      {question && <input type="hidden" name="question" value={question} />}
      {kinds.length === 1 && <input type="hidden" name="kind" value={kinds[0]} />}
      {kinds.length > 1 && <KindChoice {...props} />}
      <div className="field">
        <label htmlFor={id}>{label ?? text("write.text")}</label>
        <textarea
          id={id}
          name="text"
          rows={4}
          maxLength={LONGEST_TEXT}
          defaultValue={refusal?.fields.text ?? ""}
          aria-invalid={refusal ? true : undefined}
        />
      </div>
      {kinds.includes("question") && <WhoAndWhen {...props} />}
      {kinds[0] === "proposal" && <Term {...props} />}
      {kinds[0] === "moved" && <LastDay {...props} label={text("move.by")} hint={text("move.byHint")} />}
      <FilesField />
      {standing && "share" in standing && <SendingShare share={standing.share} stop={stop} />}
      <button className="button" type="submit" name="act" value="write" aria-disabled={sending}>
        {submit ?? text("write.submit")}
      </button>
    </Form>
  );
}

function Refused({ problems, keep }: { readonly problems: readonly string[]; readonly keep?: string }) {
  const text = useText("thread");
  return (
    <Notice kind="error">
      <p>
        <strong>{text("refused.title")}</strong>
      </p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {keep && <p>{keep}</p>}
    </Notice>
  );
}

/** Whether anything was typed or chosen that would be lost with the page. */
function isBegun(form: HTMLFormElement): boolean {
  const given = new FormData(form);
  return filesOf(given).length > 0 || String(given.get("text") ?? "").trim() !== "";
}

function KindChoice({ kinds, other = "", refusal }: ThreadFormProps) {
  const text = useText("thread");
  return (
    <fieldset>
      <legend className="only-heard">{text("write.kind")}</legend>
      {kinds.map((kind) => (
        <p key={kind}>
          <label>
            <input
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={kind === (refusal?.fields.kind ?? kinds[0])}
            />{" "}
            {text(kind === "question" || kind === "proposal" ? `write.kind.${kind}` : "write.kind.remark", {
              other,
            })}
          </label>
        </p>
      ))}
    </fieldset>
  );
}

function WhoAndWhen(props: ThreadFormProps) {
  const { colleagues = [], refusal } = props;
  const text = useText("thread");
  const id = useId();
  return (
    <div className="thread-who">
      {colleagues.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-colleague`}>{text("write.colleague")}</label>
          <select id={`${id}-colleague`} name="colleague" defaultValue={refusal?.fields.colleague ?? ""}>
            <option value="">{text("write.anyone")}</option>
            {colleagues.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {props.term ? (
        <Term {...props} />
      ) : (
        <LastDay {...props} label={text("write.by")} hint={text("write.byHint")} />
      )}
    </div>
  );
}

/** The term that the policy gives the other side, so that nobody has to choose one. */
function Term({ term }: ThreadFormProps) {
  const text = useText("thread");
  const language = useLanguage();
  if (!term) return null;
  const day = formatDay(term.deadline.day, language);
  return (
    <p className="soft">
      {term.aim
        ? text("write.termAim", { day, aim: formatDay(term.aim, language) })
        : text("write.term", { day })}
    </p>
  );
}

function LastDay({ refusal, label, hint }: ThreadFormProps & { label: string; hint: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-hint`} className="soft">
        {hint}
      </p>
      <input
        id={id}
        type="date"
        name="by"
        defaultValue={refusal?.fields.by ?? ""}
        aria-describedby={`${id}-hint`}
      />
    </div>
  );
}

const accepted = Object.values(documentTypes)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** Files that go along with the form itself, so that none can be chosen and forgotten. */
function FilesField() {
  const text = useText("thread");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{text("write.files")}</label>
      <p id={`${id}-hint`} className="soft">
        {text("write.filesHint", { most: documentLimit.file / 1_000_000 })}
      </p>
      <input id={id} type="file" name="files" multiple accept={accepted} aria-describedby={`${id}-hint`} />
    </div>
  );
}
