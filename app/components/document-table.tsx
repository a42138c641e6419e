import { Form, Link } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import type { Instant } from "#app/domain/calendar";
import type { DocumentType } from "#app/domain/document";
import { formatSize } from "#app/i18n/document/size";
import { formatInstant, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

export type DocumentInTable = {
  readonly id: string;
  readonly name: string;
  readonly type: DocumentType;
  readonly size: number;
  readonly opens: boolean;
  readonly region: string;
  readonly addedAt: Instant;
  readonly addedBy: string;
  readonly provider: string;
  readonly own: boolean;
  readonly sharedWith: readonly string[];
  readonly told: readonly { readonly name: string; readonly openedAt?: Instant | undefined }[];
  readonly canShare: boolean;
  readonly canRemove: boolean;
};

type DocumentTableProps = {
  readonly documents: readonly DocumentInTable[];
  /** The path to come back to after an act. */
  readonly back: string;
  readonly empty: string;
};

/** The documents of one region to take or look at, with who sees them and what the reader can do with each. */
export function DocumentTable({ documents, back, empty }: DocumentTableProps) {
  const text = useText("document");
  const columns = useDocumentColumns(back);
  const acts = documents.some(({ canShare, canRemove }) => canShare || canRemove);
  const left = new Set(["region", "type", "size", ...(acts ? [] : ["acts"])]);
  return (
    <DataTable
      caption={text("title")}
      captionHeardOnly
      columns={columns.filter(({ key }) => !left.has(key))}
      rows={documents}
      keyOf={({ id }) => id}
      empty={empty}
    />
  );
}

/**
 * Every column that a list of documents can have.
 * @param nameOf the name of a region by its code
 */
export function useDocumentColumns(
  back: string,
  nameOf = (code: string): string => code,
): Column<DocumentInTable>[] {
  const text = useText("document");
  const language = useLanguage();
  return [
    { key: "name", head: text("column.name"), cell: (document) => <NameAndFile document={document} /> },
    {
      key: "region",
      head: text("column.region"),
      cell: ({ region }) => <Link to={`/regions/${region}`}>{nameOf(region)}</Link>,
    },
    { key: "contract", head: text("column.contract"), cell: ({ provider }) => provider },
    { key: "type", head: text("column.type"), cell: ({ type }) => type.toUpperCase() },
    {
      key: "size",
      head: text("column.size"),
      numeric: true,
      cell: ({ size }) => formatSize(size, text, language),
    },
    {
      key: "added",
      head: text("column.added"),
      cell: ({ addedBy, addedAt }) =>
        text("row.addedBy", { name: addedBy, instant: formatInstant(addedAt, language) }),
    },
    {
      key: "shared",
      head: text("column.shared"),
      cell: (document) => <SeenBy document={document} />,
    },
    {
      key: "acts",
      head: text("column.acts"),
      cell: (document) => <Acts document={document} back={back} />,
    },
  ];
}

/** Who sees it, and whether those who were told of it opened that. */
function SeenBy({ document: { own, sharedWith, told } }: { document: DocumentInTable }) {
  const text = useText("document");
  const language = useLanguage();
  if (!own) return text("row.fromHolder");
  if (sharedWith.length === 0) return text("row.ownOnly");
  return (
    <span className="document-name">
      {text("row.sharedWith", { names: formatList(sharedWith, language) })}
      {told.map(({ name, openedAt }) => (
        <small key={name}>
          {openedAt
            ? text("row.opened", { name, instant: formatInstant(openedAt, language, "dated") })
            : text("row.notOpened", { name })}
        </small>
      ))}
    </span>
  );
}

function NameAndFile({ document: { id, name, type, size, opens } }: { document: DocumentInTable }) {
  const text = useText("document");
  const language = useLanguage();
  return (
    <span className="document-name">
      <a href={`/documents/${id}`} download>
        {name}
      </a>
      <small>
        {text("row.file", { type: type.toUpperCase(), size: formatSize(size, text, language) })}
        {opens && (
          <>
            {" · "}
            <a
              href={`/documents/${id}?view`}
              target="_blank"
              rel="noreferrer"
              aria-label={text("row.openLabel", { name })}
            >
              {text("row.open")}
            </a>
          </>
        )}
      </small>
    </span>
  );
}

function Acts({ document, back }: { document: DocumentInTable; back: string }) {
  const text = useText("document");
  const { id, name, provider, canShare, canRemove } = document;
  if (!canShare && !canRemove) return null;
  return (
    <Form method="post" action="/documents" preventScrollReset className="document-acts">
      <input type="hidden" name="document" value={id} />
      <input type="hidden" name="to" value={back} />
      {canShare && (
        <button
          type="submit"
          className="button quiet"
          name="act"
          value="share"
          aria-label={text("row.shareLabel", { name, provider })}
        >
          {text("row.share")}
        </button>
      )}
      {canRemove && (
        <button
          type="submit"
          className="button quiet"
          name="act"
          value="remove"
          aria-label={text("row.removeLabel", { name })}
        >
          {text("row.remove")}
        </button>
      )}
    </Form>
  );
}
