import { type DragEvent, type RefObject, useEffect, useId, useRef, useState } from "react";
import { useLeaveGuard } from "#app/components/leave-guard";
import { Notice } from "#app/components/notice";
import { FilesChosen } from "#app/components/upload-list";
import { useUploads } from "#app/components/upload-state";
import { documentLimit, documentTypes, filesInTheWay } from "#app/domain/document";
import { formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

const accepted = Object.values(documentTypes)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

type UploadProps = {
  /** Takes the bytes of one file; the other fields of the form and the file's name are put behind it. */
  readonly address: string;
  /** Hears that files were added. */
  readonly onAdded: () => void;
};

/**
 * The field for files in a form: choose or drag several, add them with progress. The form is not sent while a chosen
 * file has not been added. Without scripts it is a plain field whose button sends the form with `act=add`.
 */
export function Upload({ address, onAdded }: UploadProps) {
  const text = useText("document");
  const language = useLanguage();
  const id = useId();
  const field = useRef<HTMLFieldSetElement>(null);
  const { files, choose, drop, stop, add } = useUploads(onAdded);
  const inTheWay = filesInTheWay(files);
  const { ready, blocked, release } = useFormGuard(field, inTheWay.length > 0);
  useLeaveGuard(inTheWay.length > 0, text("add.leave"));
  const sending = files.some(({ state }) => state === "sending");
  const places = { address, form: () => field.current?.form };
  return (
    <fieldset ref={field} className="upload" {...(ready ? dropZone(choose) : {})}>
      <legend>{text("add.legend")}</legend>
      <p className="soft" id={`${id}-rules`}>
        {text("add.rules", { most: documentLimit.file / 1_000_000 })}
      </p>
      <label htmlFor={id}>{text("add.choose")}</label> {ready && text("add.drop")}
      <input
        id={id}
        type="file"
        name={ready ? undefined : "files"}
        multiple
        accept={accepted}
        aria-describedby={`${id}-rules`}
        onChange={({ currentTarget }) => {
          choose(currentTarget.files);
          currentTarget.value = "";
        }}
      />
      <FilesChosen files={files} drop={drop} stop={stop} />
      {blocked && inTheWay.length > 0 && (
        <Notice kind="error">
          {text("add.blocked", {
            names: formatList(
              inTheWay.map(({ name }) => name),
              language,
            ),
          })}
        </Notice>
      )}
      {inTheWay.length > 0 && !sending && !blocked && (
        <Notice kind="warn">{text("add.waiting", { count: inTheWay.length })}</Notice>
      )}
      <button
        className="button"
        type="submit"
        name="act"
        value="add"
        onClick={(event) => {
          if (!ready) return;
          event.preventDefault();
          release();
          add(places);
        }}
      >
        {text("add.submit")}
      </button>
    </fieldset>
  );
}

const dropZone = (choose: (list: FileList | null) => void) => ({
  onDragOver: (event: DragEvent) => event.preventDefault(),
  onDrop: (event: DragEvent) => {
    event.preventDefault();
    choose(event.dataTransfer.files);
  },
});

/** Holds back the form around the field while files are in the way. */
function useFormGuard(field: RefObject<HTMLFieldSetElement>, inTheWay: boolean) {
  const [ready, setReady] = useState(false);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (!inTheWay) {
      setBlocked(false);
      return;
    }
    const form = field.current?.form;
    const holdForm = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      setBlocked(true);
    };
    form?.addEventListener("submit", holdForm);
    return () => form?.removeEventListener("submit", holdForm);
  }, [field, inTheWay]);
  return { ready, blocked, release: () => setBlocked(false) };
}
