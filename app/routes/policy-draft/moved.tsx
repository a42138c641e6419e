import { Form, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { BothLanguages } from "#app/components/both-languages";
import { DataTable } from "#app/components/data-table";
import { Day } from "#app/components/time";
import { formatDay } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { DraftPage } from "#app/routes/policy-draft/load.server";

/** What moved along with the year, drawn: a day or a text. */
type Row = Readonly<Record<"step" | "what" | "from" | "to" | "look" | "confirm", ReactNode>> & {
  readonly name: string;
};

/** The days and texts that moved along with the year, each to be confirmed, with days that fall on one of rest. */
export function Moved() {
  const { moved } = useLoaderData<DraftPage>();
  const text = useText("policy-moved");
  const [days, texts] = [useDays(), useTexts()];
  const rows = [...days, ...texts];
  if (rows.length === 0) return null;
  const left = [...moved.days, ...moved.texts].filter(({ confirmed }) => !confirmed).length;
  return (
    <section>
      <h2>{text("title")}</h2>
      <p>{text("say", { count: left })}</p>
      <Form method="post" preventScrollReset>
        <DataTable
          caption={text("title")}
          captionHeardOnly
          columns={(["step", "what", "from", "to", "look", "confirm"] as const).map((key) => ({
            ...{ key, head: text(key) },
            cell: (row: Row) => row[key],
          }))}
          rows={rows}
          keyOf={({ name }) => name}
        />
        {left > 0 && (
          <button className="button" type="submit" name="act" value="confirm">
            {text("submit")}
          </button>
        )}
      </Form>
    </section>
  );
}

function useDays(): Row[] {
  const { moved } = useLoaderData<DraftPage>();
  const text = useText("policy-moved");
  const deadline = useText("deadline");
  const language = useLanguage();
  return moved.days.map(({ name, title, what, from, to, rest, confirmed }) => ({
    ...{ name, step: title[language], what: text(what) },
    ...{ from: <Day day={from} />, to: <Day day={to} /> },
    look:
      rest && deadline("rest", { rest: deadline(`rest.${rest.why}`), day: formatDay(rest.before, language) }),
    confirm: confirmed ? (
      text("confirm")
    ) : (
      <input
        type="checkbox"
        name="day"
        value={name}
        aria-label={text("confirmOne", { step: title[language], what: text(what) })}
      />
    ),
  }));
}

function useTexts(): Row[] {
  const { moved } = useLoaderData<DraftPage>();
  const text = useText("policy-moved");
  const language = useLanguage();
  return moved.texts.map(({ name, title, what, from, to, written, confirmed }) => {
    const step = typeof title === "object" ? title[language] : (title ?? what);
    const stays = confirmed && !written;
    return {
      ...{ name, step, what, from: <BothLanguages words={from} />, look: text("namesYear") },
      to: stays ? text("stays") : <BothLanguages words={to} />,
      confirm: confirmed ? (
        text("confirm")
      ) : (
        <select name="text" className="policy-choice" aria-label={text("confirmOne", { step, what })}>
          <option value="">{text("choose")}</option>
          <option value={`take ${name}`}>{text("take")}</option>
          <option value={`keep ${name}`}>{text("keep")}</option>
        </select>
      ),
    };
  });
}
