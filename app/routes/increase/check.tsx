import { Form, Link, useRevalidator, useSearchParams } from "@remix-run/react";
import { type FileLink, FileLinks } from "#app/components/file-links";
import { MonthAmounts } from "#app/components/month-amounts";
import { Notice } from "#app/components/notice";
import { RequestRemarks } from "#app/components/request-remarks";
import { MadeFrom } from "#app/components/stale-form";
import { ReceivedAt } from "#app/components/time";
import { Upload } from "#app/components/upload";
import type { Instant } from "#app/domain/calendar";
import { draftFields, type RequestContent, type RequestRemark } from "#app/domain/increase-request/content";
import type { RequestWay } from "#app/domain/increase-request/request";
import type { Cents } from "#app/domain/money";
import { formatCents, formatList } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { LotChoice } from "#app/routes/increase/lots";

type CheckRequestProps = {
  readonly id: string;
  readonly draft: string;
  readonly year: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly content: RequestContent;
  readonly increase: Cents;
  readonly remarks: readonly RequestRemark[];
  readonly earlier: readonly { readonly id: string; readonly reference: string }[];
  readonly enters: boolean;
  readonly arrival: { readonly way: RequestWay; readonly at: Instant } | undefined;
  readonly lots: readonly LotChoice[];
  readonly chosenLots: readonly string[];
  readonly files: readonly FileLink[];
  /** What kept it from being sent, in words. */
  readonly told: readonly string[];
};

/** Which files that were just added are called otherwise than they were. */
function Renamed({ files }: Pick<CheckRequestProps, "files">) {
  const text = useText("document");
  const [search] = useSearchParams();
  const renamed = new Set(search.getAll("renamed"));
  return files
    .filter((file) => renamed.has(file.id))
    .map(({ id, name }) => (
      <Notice key={id} kind="warn">
        {text("done.renamed", { name })}
      </Notice>
    ));
}

/** What will be sent, with what is worth a second look. Nothing here stops sending. */
export function CheckRequest(page: CheckRequestProps) {
  const { id, draft, typed, remarks, earlier, enters, files, told } = page;
  const text = useText("increase");
  const { revalidate } = useRevalidator();
  const path = `/ceilings/${id}/increase`;
  return (
    <section className="increase-check" aria-labelledby="check-title">
      <h2 id="check-title">{text(enters ? "enter.check" : "check.title")}</h2>
      <RequestRemarks remarks={remarks} stage={enters ? "entered" : "title"} />
      <Looked {...page} />
      <h3>{text(enters ? "files.original" : "files.title")}</h3>
      <FileLinks files={files} empty={text(enters ? "files.originalNone" : "files.none")} />
      <Renamed files={files} />
      {told.length > 0 && (
        <Notice kind="error">
          {told.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      <Form method="post" action={`${path}?step=check`} encType="multipart/form-data">
        <input type="hidden" name="draft" value={draft} />
        <input type="hidden" name="increase-request" value={draft} />
        <MadeFrom fields={draftFields(typed)} />
        <Upload address="/documents/upload" onAdded={revalidate} />
        {earlier.length > 0 && (
          <div className="field">
            <label htmlFor="names">{text("check.names")}</label>
            <select id="names" name="names" defaultValue={earlier.at(-1)?.id}>
              <option value="">{text("check.namesNone")}</option>
              {earlier.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.reference}
                </option>
              ))}
            </select>
          </div>
        )}
        <p className="increase-acts">
          <button className="button" type="submit" name="act" value="send">
            {text(enters ? "act.enter" : "act.send")}
          </button>
          <Link to={path}>{text("act.back")}</Link>
        </p>
      </Form>
    </section>
  );
}

/** What will be sent, field by field. */
function Looked({ content, year, increase, arrival, lots, chosenLots }: CheckRequestProps) {
  const text = useText("increase");
  const language = useLanguage();
  const euros = (cents: Cents) => formatCents(cents, language);
  const titles = lots.filter(({ key }) => chosenLots.includes(key)).map(({ title }) => title[language]);
  return (
    <dl className="increase-terms">
      {arrival && (
        <div>
          <dt>{text("clock.received")}</dt>
          <dd>
            <ReceivedAt at={arrival.at} />, {text(`way.${arrival.way}`)}
          </dd>
        </div>
      )}
      <div>
        <dt>{text("content.forecast")}</dt>
        <dd>{euros(content.forecast)}</dd>
      </div>
      <div>
        <dt>{text(content.asked === undefined ? "content.increaseDerived" : "content.asked")}</dt>
        <dd>{euros(increase)}</dd>
      </div>
      {titles.length > 0 && (
        <div>
          <dt>{text("field.lots")}</dt>
          <dd>{formatList(titles, language)}</dd>
        </div>
      )}
      {content.months && (
        <div>
          <dt>{text("field.months")}</dt>
          <dd>
            <MonthAmounts year={year} months={content.months} />
          </dd>
        </div>
      )}
      <div>
        <dt>{text("content.explanation")}</dt>
        <dd className="increase-words">{content.explanation}</dd>
      </div>
    </dl>
  );
}
