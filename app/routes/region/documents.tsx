import { useRevalidator } from "@remix-run/react";
import { useId } from "react";
import { DocumentTable } from "#app/components/document-table";
import { Upload } from "#app/components/upload";
import type { Day } from "#app/domain/calendar";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { RegionDocuments } from "#app/routes/region/documents.server";

type DocumentsProps = RegionDocuments & { readonly day: Day };

/** The documents with the agreements of the region, and for who may the form to add to them. */
export function Documents({ day, documents, contracts, path, ...sending }: DocumentsProps) {
  const text = useText("document");
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{text("title")}</h2>
      <DocumentTable documents={documents} back={`${path}#documents`} empty={text("emptyRegion")} />
      {contracts.length > 0 && <AddDocuments contracts={contracts} path={path} />}
      {contracts.length > 0 && <SendState day={day} contracts={contracts} {...sending} />}
    </section>
  );
}

function AddDocuments({ contracts, path }: Pick<RegionDocuments, "contracts" | "path">) {
  const text = useText("document");
  const { revalidate } = useRevalidator();
  return (
    <form method="post" action="/documents" encType="multipart/form-data" className="document-add">
      <h3>{text("add.title")}</h3>
      <input type="hidden" name="to" value={`${path}#documents`} />
      <ContractChoice contracts={contracts} />
      <p>
        <label>
          <input type="checkbox" name="share" value="yes" /> {text("add.share")}
        </label>
      </p>
      <Upload address="/documents/upload" onAdded={revalidate} />
    </form>
  );
}

function ContractChoice({ contracts }: Pick<RegionDocuments, "contracts">) {
  const text = useText("document");
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{text("add.contract")}</label>
      <select id={id} name="contract">
        {contracts.map((contract) => (
          <option key={contract.id} value={contract.id}>
            {contract.provider}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Sends how the region stands as a letter to a lead party. A letter is for good, so the whole page comes anew. */
function SendState({ day, contracts, report, letter }: Omit<DocumentsProps, "documents" | "path">) {
  const text = useText("letter");
  const on = formatDay(day, useLanguage());
  return (
    <form method="post" action={report} className="document-add">
      <h3>{text("send.title")}</h3>
      <p>{text("send.say", { day: on })}</p>
      <input type="hidden" name="letter" value={letter} />
      <ContractChoice contracts={contracts} />
      <button type="submit" className="button quiet">
        {text("send.submit")}
      </button>
    </form>
  );
}
