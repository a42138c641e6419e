import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { ProductionRefused } from "#app/exchange/production/file";
import { chooseColumns } from "#app/features/production/choose-columns.server";
import { BatchGivenUp } from "#app/features/production/clear-batch.server";
import { columnsForm } from "#app/features/production/form";
import { textsFor } from "#app/i18n/areas.server";
import { fileFaultWords } from "#app/i18n/production/words";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { ColumnChoices } from "#app/routes/production-columns/column-choices";
import { columnsPage, waitingBatch } from "#app/routes/production-columns/load.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** Which column of a delivered file is which, with its first lines to see it by. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "deliver-production");
  const batch = await waitingBatch(viewer, context.store, Number(params.number));
  if (!batch) throw new Response(null, { status: 404 });
  const texts = textsFor(language, "production");
  const title = translator(texts.production ?? {}, language)("columns.title", { reference: batch.reference });
  return { ...(await columnsPage(viewer, context.store, batch)), title, texts };
}

/** Reads the file by the columns that were chosen. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "deliver-production");
  const { viewer, language } = visitor;
  const batch = await waitingBatch(viewer, context.store, Number(params.number));
  const asked = columnsForm.safeParse(Object.fromEntries(await request.formData()));
  if (!batch || !asked.success) throw new Response(null, { status: 404 });
  try {
    await chooseColumns(context.store, deedOf(visitor, context), batch, asked.data);
  } catch (error) {
    if (error instanceof BatchGivenUp) throw new Response(null, { status: 404 });
    if (!(error instanceof ProductionRefused)) throw error;
    const say = translator(textsFor(language, "production").production ?? {}, language);
    return data({ problem: fileFaultWords(say, error.reason), chosen: asked.data }, 422);
  }
  return redirect(`/production/${batch.number}`);
}

export default function ProductionColumns() {
  const { number, fileName, heads, lines, columns, title } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const text = useText("production");
  return (
    <div className="page">
      <PageHead title={title}>{text("columns.say", { file: fileName })}</PageHead>
      {refusal && <Notice kind="error">{refusal.problem}</Notice>}
      <DataTable
        caption={text("columns.preview", { count: lines.length })}
        rows={lines}
        keyOf={({ line }) => String(line)}
        columns={heads.map((head, at) => ({
          key: `${at}`,
          head: head || text("columns.nameless", { count: at + 1 }),
          cell: (row: (typeof lines)[number]) => row.cells[at] ?? "",
        }))}
      />
      <ColumnChoices columns={columns} heads={heads} chosen={refusal?.chosen} />
      <p className="ways">
        <Link to={`/production/${number}`}>{text("columns.back")}</Link>
      </p>
    </div>
  );
}
