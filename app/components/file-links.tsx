import type { Instant } from "#app/domain/calendar";
import { formatSize } from "#app/i18n/document/size";
import { formatInstant } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

export type FileLink = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly addedAt: Instant;
};

/** Files to take, each with its size and when it was added. */
export function FileLinks({ files, empty }: { files: readonly FileLink[]; empty: string }) {
  const text = useText("document");
  const language = useLanguage();
  if (files.length === 0) return <p className="soft">{empty}</p>;
  return (
    <ul>
      {files.map(({ id, name, size, addedAt }) => (
        <li key={id}>
          <a href={`/documents/${id}`}>{name}</a>{" "}
          <small className="soft">
            {formatSize(size, text, language)}, {formatInstant(addedAt, language, "dated")}
          </small>
        </li>
      ))}
    </ul>
  );
}
