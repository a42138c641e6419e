import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { deedOf, requireSignIn, visit } from "#app/auth/viewer.server";
import { ActForm } from "#app/components/act-form";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { StaleForm } from "#app/components/stale-form";
import { Moment } from "#app/components/time";
import { plainStyle } from "#app/domain/letter-style";
import { MADE_FROM, type Stale } from "#app/domain/stale-form";
import { type EditedForm, readEdited } from "#app/exchange/edited-form.server";
import { chooseStyle, styleFields, stylesLetters } from "#app/features/letters/choose-style.server";
import { styleForm } from "#app/features/letters/form";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { nameColleagues } from "#db/queries/account-name.server";
import { stylesOf } from "#db/queries/letter-style.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.title ?? ""} · Plafondkaart` },
];

/** How letters of the viewer's insurer look, in which language they begin, and what was chosen before. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { viewer, language } = requireSignIn(await visit(request, context));
  const { organisation = "" } = viewer;
  if (!stylesLetters(viewer)) throw new Response(null, { status: 404 });
  const { db } = context.store;
  const chosen = await stylesOf(viewer, db, organisation);
  const by = chosen.flatMap(({ recordedBy }) => recordedBy ?? []);
  const names = await nameColleagues(viewer, db, by);
  const texts = textsFor(language, "letter-style", "stale");
  return {
    madeFrom: JSON.stringify(styleFields(chosen[0] ?? plainStyle)),
    style: chosen[0] ?? plainStyle,
    chosen: chosen.map(({ id, recordedAt, recordedBy }) => ({
      ...{ id, recordedAt, by: names.get(recordedBy ?? "") ?? "" },
    })),
    title: translator(texts["letter-style"] ?? {}, language)("title"),
    texts,
  };
}

/** Why it was not kept, with what was typed. */
type StyleAnswer = {
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
  readonly stale?: Stale;
  readonly entries?: EditedForm["typed"];
};

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = requireSignIn(await visit(request, context));
  const say = translator(textsFor(visitor.language, "letter-style")["letter-style"] ?? {}, visitor.language);
  const { typed: entries, madeFrom } = readEdited(await request.formData());
  const typed = Object.fromEntries(entries);
  const refuse = (keys: readonly string[]) =>
    data<StyleAnswer>({ typed, problems: keys.map((key) => say(`refused.${key}`)) }, 422);
  const asked = styleForm.safeParse(typed);
  if (!asked.success) return refuse(asked.error.issues.map(({ message }) => message));
  const deed = deedOf(visitor, context);
  const answer = await chooseStyle(context.store, deed, visitor.viewer, asked.data, madeFrom);
  if (!answer) throw new Response(null, { status: 404 });
  if (answer !== "done" && "stale" in answer)
    return data<StyleAnswer>({ typed, problems: [], stale: answer.stale, entries }, 409);
  return answer === "done" ? redirect("/letter-style?done=1") : refuse(answer.refused);
}

const fields = ["language", "colour", "head", "foot"] as const;

export default function LetterStylePage() {
  const { title, style, chosen, madeFrom } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const text = useText("letter-style");
  const done = useSearchParams()[0].has("done");
  return (
    <div className="page">
      <PageHead title={title}>{text("say", { language: text(`language.${style.language}`) })}</PageHead>
      {done && !refused && <Notice kind="info">{text("done")}</Notice>}
      {refused?.stale && (
        <StaleForm
          stale={refused.stale}
          typed={refused.entries ?? []}
          label={(field) =>
            fields
              .filter((each) => each === field)
              .map((each) => text(each))
              .join("")
          }
        />
      )}
      <ActForm
        title={text("change")}
        say={text("explain")}
        hidden={{ [MADE_FROM]: madeFrom }}
        open
        fields={[
          {
            ...{ kind: "one-of", name: "language", label: text("language"), value: style.language },
            options: (["nl", "en"] as const).map((value) => ({ value, label: text(`language.${value}`) })),
          },
          {
            ...{ kind: "line", name: "colour", label: text("colour"), value: style.colour },
            hint: text("colour.hint"),
          },
          {
            ...{ kind: "one-of", name: "head", label: text("head"), value: style.head },
            options: (["left", "right"] as const).map((value) => ({ value, label: text(`head.${value}`) })),
          },
          {
            ...{ kind: "line", name: "foot", label: text("foot"), value: style.foot },
            hint: text("foot.hint"),
          },
        ]}
        refused={refused?.stale ? undefined : refused}
        submit={text("submit")}
      />
      <p className="ways">
        <a href="/letter-style/example">{text("example")}</a>
        <Link to="/policies">{text("back")}</Link>
      </p>
      {chosen.length > 0 && (
        <section aria-labelledby="chosen">
          <h2 id="chosen">{text("chosen")}</h2>
          <ul>
            {chosen.map(({ id, recordedAt, by }) => (
              <li key={id}>
                <Moment at={recordedAt} style="dated" />
                {by && `, ${by}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
