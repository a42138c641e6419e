import { useId } from "react";
import { Field } from "#app/components/field";
import type { Month } from "#app/domain/calendar";
import type { ScenarioFields } from "#app/domain/forecast/scenario-address";
import { sumCents } from "#app/domain/money";
import { formatAbout, formatMonth, formatShare } from "#app/i18n/format";
import type { Language } from "#app/i18n/text";
import { useLanguage, useText } from "#app/i18n/use-text";
import type { ScenarioTold } from "#app/routes/outlook-what-if/load.server";

type ChoicesProps = ScenarioTold & {
  readonly fields: ScenarioFields;
  /** Whether the amount that was typed is none. */
  readonly isNoAmount: boolean;
};

/** What can be assumed. */
export function Choices(page: ChoicesProps) {
  const { fields, months, providers, isNoAmount } = page;
  const text = useText("what-if");
  const who = providers.map((provider) => [provider, provider] as const);
  return (
    <>
      <Raises {...page} isNoAmount={isNoAmount} />
      <div>
        {(["volume", "tariff"] as const).map((key) => (
          <fieldset key={key}>
            <legend>{text(`${key}`)}</legend>
            <Slider label={text("percent")} name={key} value={fields[key]} />
            <From name={`${key}From`} value={fields[`${key}From`]} months={months} />
          </fieldset>
        ))}
      </div>
      <fieldset>
        <legend>{text("leaves")}</legend>
        <Choice
          {...{
            label: text("provider"),
            name: "leaves",
            value: fields.leaves,
            none: text("nobody"),
          }}
          options={who}
        />
        <From name="leavesFrom" value={fields.leavesFrom} months={months} />
      </fieldset>
      <Retendered {...page} who={who} />
    </>
  );
}

/** A lot that is tendered again: which, from when, who wins it and at what price. */
function Retendered({
  fields,
  lots,
  months,
  who,
}: ChoicesProps & { readonly who: readonly (readonly [string, string])[] }) {
  const text = useText("what-if");
  return (
    <fieldset>
      <legend>{text("lot.title")}</legend>
      <Choice
        {...{ label: text("lot"), name: "lot", value: fields.lot, none: text("lot.none") }}
        options={lots.map(({ id, ...names }) => [id, text("lot.name", names)] as const)}
      />
      <Choice
        {...{ label: text("lot.to"), name: "lotTo", value: fields.lotTo, none: text("lot.to.new") }}
        options={who}
      />
      <Slider label={text("lot.price")} name="lotPrice" value={fields.lotPrice} />
      <From name="lotFrom" value={fields.lotFrom} months={months} />
      <details>
        <summary>{text("lot.title.how")}</summary>
        <p className="soft">{text("lot.how")}</p>
      </details>
    </fieldset>
  );
}

/** Ceilings that are raised, and requests that are granted. */
function Raises({ fields, contracts, isNoAmount }: ChoicesProps) {
  const text = useText("what-if");
  const language = useLanguage();
  const about = (cents: number) => formatAbout(cents, language);
  const asking = contracts.filter(({ asked }) => asked > 0);
  return (
    <fieldset>
      <legend>{text("raise")}</legend>
      <Field
        label={text("amount")}
        name="raise"
        inputMode="decimal"
        defaultValue={fields.raise}
        problem={isNoAmount ? text("amount.problem") : undefined}
      />
      <Choice
        {...{ label: text("raised"), name: "raised", value: fields.raised, none: text("raised.all") }}
        options={contracts
          .map(({ id, provider, region }) => [id, `${provider}, ${region}`] as const)
          .sort(([, one], [, other]) => one.localeCompare(other))}
      />
      {asking.length > 0 && (
        <label className="outlook-tick">
          <input type="checkbox" name="grant" value="yes" defaultChecked={fields.grant} />
          <span>
            {text("grant", {
              count: asking.length,
              amount: about(sumCents(asking.map(({ asked }) => asked))),
            })}
          </span>
        </label>
      )}
      {asking.length > 1 &&
        asking.map(({ id, provider, region, asked }) => (
          <label key={id} className="outlook-tick">
            <input
              {...{ type: "checkbox", name: "granted", value: id }}
              defaultChecked={fields.granted.includes(id)}
            />
            <span>{text("granted", { provider, region, amount: about(asked) })}</span>
          </label>
        ))}
    </fieldset>
  );
}

type SliderProps = { readonly label: string; readonly name: string; readonly value: string };

/** How far a slider goes, in per cents. */
const WIDEST = 20;

/** A share between a fifth less and a fifth more; its value stands beside it. */
function Slider({ label, name, value }: SliderProps) {
  const id = useId();
  const language = useLanguage();
  const typed = Number(value.replace(",", "."));
  const begin = Math.abs(typed) <= WIDEST ? String(typed) : "0";
  const says = (percent: string) => formatShareOf(percent, language);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="outlook-slider">
        <input
          {...{ id, name, type: "range", min: -WIDEST, max: WIDEST, step: 0.5 }}
          defaultValue={begin}
          onInput={({ currentTarget }) => {
            const shown = currentTarget.nextElementSibling;
            if (shown) shown.textContent = says(currentTarget.value);
          }}
        />
        <output htmlFor={id}>{says(begin)}</output>
      </span>
    </div>
  );
}

/** Per cents of a slider as they are read: with their sign, and the comma or point of the language. */
const formatShareOf = (percent: string, language: Language): string => {
  const share = Number(percent) / 100;
  return `${share > 0 ? "+" : ""}${formatShare(share, language)}`;
};

type FromProps = { readonly name: string; readonly value: string; readonly months: readonly Month[] };

function From({ name, value, months }: FromProps) {
  const text = useText("what-if");
  const language = useLanguage();
  const options = months.map((month) => [month, formatMonth(month, language)] as const);
  return <Choice label={text("from")} name={name} value={value} options={options} />;
}

type ChoiceProps = {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly none?: string;
  readonly options: readonly (readonly [string, string])[];
};

function Choice({ label, name, value, none, options }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([key, says]) => (
          <option key={key} value={key}>
            {says}
          </option>
        ))}
      </select>
    </div>
  );
}
