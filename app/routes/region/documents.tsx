import { useRevalidator } from "@remix-run/react";
import { useId } from "react";
import { DocumentTable } from "#app/components/document-table";
import { Upload } from "#app/components/upload";
import { useText } from "#app/i18n/use-text";
import type { RegionDocuments } from "#app/routes/region/documents.server";

/** The documents with the agreements of the region, and for who may the form to add to them. */
export function Documents({ documents, contracts, path }: RegionDocuments) {
  const text = useText("document");
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{text("title")}</h2>
      <DocumentTable documents={documents} back={`${path}#documents`} empty={text("emptyRegion")} />
      {contracts.length > 0 && <AddDocuments contracts={contracts} path={path} />}
    </section>
  );
}

function AddDocuments({ contracts, path }: Pick<RegionDocuments, "contracts" | "path">) {
  const text = useText("document");
  const id = useId();
  const { revalidate } = useRevalidator();
  return (
    <form method="post" action="/documents" encType="multipart/form-data" className="document-add">
      <h3>{text("add.title")}</h3>
      <input type="hidden" name="to" value={`${path}#documents`} />
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
      <p>
        <label>
          <input type="checkbox" name="share" value="yes" /> {text("add.share")}
        </label>
      </p>
      <Upload address="/documents/upload" onAdded={revalidate} />
    </form>
  );
}
