import type { UploadedFile } from "#app/components/upload-state";
import { formatSize } from "#app/i18n/document/size";
import { useLanguage, useText } from "#app/i18n/use-text";

type FilesChosenProps = {
  readonly files: readonly UploadedFile[];
  readonly drop: (key: number) => void;
  readonly stop: (key: number) => void;
};

/** The files that were chosen, each with how it stands. */
export function FilesChosen({ files, drop, stop }: FilesChosenProps) {
  const text = useText("document");
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="upload-files" aria-live="polite">
      {files.map((each) => (
        <li key={each.key}>
          <span>
            {each.name} <small className="soft">{formatSize(each.file.size, text, language)}</small>
            <Standing file={each} />
          </span>
          {each.state === "sending" && (
            <button
              type="button"
              className="button quiet"
              aria-label={text("file.stopLabel", { name: each.name })}
              onClick={() => stop(each.key)}
            >
              {text("file.stop")}
            </button>
          )}
          {(each.state === "chosen" || each.state === "refused") && (
            <button
              type="button"
              className="button quiet"
              aria-label={text("file.dropLabel", { name: each.name })}
              onClick={() => drop(each.key)}
            >
              {text("file.drop")}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Standing({ file: { name, state, share, why, as } }: { file: UploadedFile }) {
  const text = useText("document");
  if (state === "sending")
    return (
      <small className="upload-share">
        <progress max={100} value={share} aria-label={name} />
        <span aria-hidden="true">{text("file.sending", { share })}</span>
      </small>
    );
  if (why) return <small className="alarm">{why}</small>;
  if (as !== undefined) return <small>{text("file.addedAs", { name: as })}</small>;
  return <small>{text(state === "added" ? "file.added" : "file.chosen")}</small>;
}
