import { Form, Link, useFetcher, useLoaderData } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { MadeFrom } from "#app/components/stale-form";
import { useText } from "#app/i18n/use-text";
import type { Acted } from "#app/routes/policy-draft/act.server";
import { ItemBox } from "#app/routes/policy-draft/item-box";
import type { DraftPage } from "#app/routes/policy-draft/load.server";
import type { Checked } from "#app/routes/policy-draft/shown.server";

/** How long nobody types before what was typed is checked, in milliseconds. */
const PAUSE = 400;

/** The form of an item, with what is wrong with it and what it means beside it; both follow what is typed. */
export function ItemForm() {
  const { item, checked: kept } = useLoaderData<DraftPage>();
  const text = useText("policy-draft");
  const fetcher = useFetcher<Acted>();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const check = (form: HTMLFormElement) => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => {
      const typed = new FormData(form);
      typed.set("act", "check");
      fetcher.submit(typed, { method: "post" });
    }, PAUSE);
  };
  const answer = fetcher.data;
  const now: Checked = answer && "checked" in answer ? answer.checked : kept;
  if (item.boxes.length === 0) return <Meaning checked={now} />;
  return (
    <div className="policy-beside">
      <section>
        <h2>{text("form.title")}</h2>
        <Form method="post" preventScrollReset onInput={(event) => check(event.currentTarget)}>
          <MadeFrom fields={item.madeFrom} />
          {item.boxes.map((box) => (
            <ItemBox key={box.name} box={box} />
          ))}
          <button className="button" type="submit" name="act" value="save">
            {text("form.save")}
          </button>
        </Form>
      </section>
      <Meaning checked={now} />
    </div>
  );
}

function Meaning({ checked }: { readonly checked: Checked }) {
  const { id, item } = useLoaderData<DraftPage>();
  const text = useText("policy-draft");
  const { faults, words } = checked;
  return (
    <section aria-live="polite">
      <h2>{text(item.path === "" ? "faults.title" : "faults.here")}</h2>
      {faults.length === 0 ? (
        <p className="soft">{text("faults.none")}</p>
      ) : (
        <ul className="policy-faults">
          {faults.map(({ path, sentence }) => (
            <li key={`${path} ${sentence}`}>
              {sentence}{" "}
              {path !== item.path && (
                <Link to={`/policies/drafts/${id}?at=${encodeURIComponent(path)}`}>{text("faults.go")}</Link>
              )}
            </li>
          ))}
        </ul>
      )}
      <h2>{text("words.title")}</h2>
      {words.length === 0 ? (
        <p className="soft">{text("words.none")}</p>
      ) : (
        <ul className="policy-lines">
          {words.map((line) => (
            <li key={line}>{line.replace(/^- /, "")}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
