import { Link, useRevalidator, useSearchParams } from "@remix-run/react";
import { type FileLink, FileLinks } from "#app/components/file-links";
import { Notice } from "#app/components/notice";
import { Upload } from "#app/components/upload";
import type { Missing } from "#app/domain/tender/registering";
import { type TenderAt, tenderPath } from "#app/domain/tender/tender-path";
import { useLanguage, useText } from "#app/i18n/use-text";

type StepProps = {
  readonly at: TenderAt;
  /** Absent while nothing was kept yet. */
  readonly form: string | undefined;
  readonly sending: string;
  readonly missing: readonly Missing[];
  readonly files: readonly FileLink[];
};

/** What is told of the files that were just added and are called otherwise than they were. */
function useRenamed(files: readonly FileLink[]) {
  const text = useText("document");
  const [search] = useSearchParams();
  const renamed = new Set(search.getAll("renamed"));
  return files
    .filter(({ id }) => renamed.has(id))
    .map(({ id, name }) => ({ id, told: text("done.renamed", { name }) }));
}

/** What is missing, with the way to it; the attachments; and the button that sends. */
export function SendStep({ at, form, sending, missing, files }: StepProps) {
  const text = useText("tender");
  const language = useLanguage();
  const { revalidate } = useRevalidator();
  const renamed = useRenamed(files);
  return (
    <>
      {renamed.map(({ id, told }) => (
        <Notice key={id} kind="warn">
          {told}
        </Notice>
      ))}
      {missing.length > 0 ? (
        <Notice kind="warn">
          <p>{text("send.missing")}</p>
          <ul className="season-missing">
            {missing.map(({ step, field, key, about }) => (
              <li key={step + field + key}>
                <Link to={`${tenderPath(`/form/${step}`, at)}#${field}`}>
                  {text(key, { about: about?.[language] ?? "" })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>{text("send.ready")}</p>
      )}
      <h2>{text("send.files")}</h2>
      <FileLinks files={files} empty={text("send.noFiles")} />
      {form && (
        <form method="post" encType="multipart/form-data" className="season-form">
          <input type="hidden" name="registration" value={form} />
          <input type="hidden" name="sending" value={sending} />
          <Upload address="/documents/upload" onAdded={revalidate} />
          <button className="button" type="submit" name="act" value="send" disabled={missing.length > 0}>
            {text("send.submit")}
          </button>
        </form>
      )}
    </>
  );
}
