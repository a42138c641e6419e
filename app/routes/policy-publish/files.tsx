import { Form } from "@remix-run/react";
import { Field } from "#app/components/field";
import { formatSize } from "#app/i18n/document/size";
import { useLanguage, useText } from "#app/i18n/use-text";

type Props = {
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
};

/** What is published along with the policy, such as the draft agreement: added and taken out until it is. */
export function DraftFiles({ files }: Props) {
  const text = useText("document");
  const language = useLanguage();
  return (
    <section aria-labelledby="files">
      <h2 id="files">{text("policy.title")}</h2>
      <p className="policy-words">{text("policy.say")}</p>
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="act" value="detach" />
                <a href={`/documents/${id}`}>{name}</a>{" "}
                <small className="soft">{formatSize(size, text, language)}</small>{" "}
                <button className="button quiet" type="submit" name="document" value={id}>
                  {text("policy.remove", { name })}
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" encType="multipart/form-data" className="policy-form" preventScrollReset>
        <input type="hidden" name="act" value="attach" />
        <Field name="files" label={text("policy.choose")} type="file" multiple />
        <button className="button quiet" type="submit">
          {text("policy.add")}
        </button>
      </Form>
    </section>
  );
}
