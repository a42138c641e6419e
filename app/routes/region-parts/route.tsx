import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { ActForm } from "#app/components/act-form";
import { DataTable } from "#app/components/data-table";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Day } from "#app/components/time";
import { dayOf } from "#app/domain/calendar";
import { isPartFrom, isPartOf } from "#app/domain/region-part";
import { textsFor } from "#app/i18n/areas.server";
import { formatList } from "#app/i18n/format";
import { translator } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import { actOnParts } from "#app/routes/region-parts/act.server";
import styles from "#app/styles/contracting.css?url";
import { allMunicipalities, allRegionParts, allRegions } from "#db/queries/region.server";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** The parts that a region is bought by, and making another. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireAct(await visit(request, context), "open-lots");
  const { db } = context.store;
  const region = (await allRegions(viewer, db)).find(({ code }) => code === params.code);
  if (!region) throw new Response(null, { status: 404 });
  const { code, name } = region;
  const municipalities = (await allMunicipalities(viewer, db)).filter((each) => each.region === code);
  const today = dayOf(viewer.now);
  const nameOf = (key: string) => municipalities.find((each) => each.code === key)?.name ?? key;
  const parts = (await allRegionParts(viewer, db)).filter(
    (part) => part.region === code && isPartOf(part, viewer.organisation ?? ""),
  );
  const texts = textsFor(language, "region-part");
  return {
    ...{ code, name, today, texts, id: uuidv7() },
    municipalities: municipalities.map((each) => ({ value: each.code, label: each.name })),
    parts: parts.map(({ id, from, until, insurer, ...part }) => ({
      ...{ id, from, until, name: part.name, own: insurer !== undefined, ends: isPartFrom({ until }, today) },
      municipalities: part.municipalities.map(nameOf),
    })),
    title: translator(texts["region-part"] ?? {}, language)("title", { region: name }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "open-lots");
  const { viewer, language } = visitor;
  const code = params.code ?? "";
  const form = await request.formData();
  const answer = await actOnParts(context.store, deedOf(visitor, context), viewer, code, { form, language });
  if (!answer) throw new Response(null, { status: 404 });
  return "refused" in answer ? data(answer, 400) : redirect(`/regions/${code}/parts?done`);
}

export default function RegionParts() {
  const { code, name, today, id, municipalities, parts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const text = useText("region-part");
  const [params] = useSearchParams();
  return (
    <div className="page">
      <PageHead title={text("title", { region: name })}>{text("say")}</PageHead>
      {params.has("done") && !refused && <Notice kind="info">{text("done")}</Notice>}
      {parts.length === 0 ? <p className="soft">{text("none")}</p> : <Parts />}
      <ActForm
        key={`add ${parts.length}`}
        title={text("add.title")}
        say={text("add.say")}
        hidden={{ act: "add", id }}
        refused={refused?.typed.act === "add" ? refused : undefined}
        open={parts.length === 0}
        submit={text("submit")}
        fields={[
          { name: "name", kind: "line", label: text("field.name"), hint: text("field.nameHint") },
          {
            ...{ name: "municipalities", kind: "several", label: text("field.municipalities") },
            ...{ options: municipalities, chosen: [] },
          },
          { name: "from", kind: "day", label: text("field.from"), value: today },
        ]}
      />
      {parts.map((part) =>
        part.own && part.ends && part.until === undefined ? (
          <ActForm
            key={part.id}
            title={text("end.title", { part: part.name })}
            say={text("end.say")}
            hidden={{ act: "end", id: part.id }}
            refused={refused?.typed.id === part.id && refused.typed.act === "end" ? refused : undefined}
            submit={text("submit")}
            fields={[{ name: "until", kind: "day", label: text("field.until"), value: today }]}
          />
        ) : null,
      )}
      <p className="ways">
        <Link to={`/regions/${code}`}>{name}</Link>
        <Link to="/tender/opening">{text("toOpening")}</Link>
      </p>
    </div>
  );
}

function Parts() {
  const { parts } = useLoaderData<typeof loader>();
  const text = useText("region-part");
  const language = useLanguage();
  return (
    <DataTable
      caption={text("parts")}
      rows={parts}
      keyOf={(part) => part.id}
      columns={[
        { key: "name", head: text("field.name"), cell: (part) => part.name },
        {
          ...{ key: "municipalities", head: text("field.municipalities") },
          cell: (part) => formatList(part.municipalities, language),
        },
        { key: "from", head: text("field.from"), cell: ({ from }) => <Day day={from} style="dated" /> },
        {
          ...{ key: "until", head: text("field.until") },
          cell: ({ until }) => (until ? <Day day={until} style="dated" /> : text("open")),
        },
      ]}
    />
  );
}
