import { useId } from "react";
import { Field } from "#app/components/field";
import type { Month } from "#app/domain/calendar";
import type { ScenarioFields } from "#app/domain/forecast/scenario-address";
import { formatAbout, formatMonth } from "#app/i18n/format";
import { useLanguage, useText } from "#app/i18n/use-text";

type ChoicesProps = {
  readonly fields: ScenarioFields;
  readonly months: readonly Month[];
  readonly providers: readonly string[];
  readonly contracts: readonly {
    readonly id: string;
    readonly provider: string;
    readonly region: string;
    readonly asked: number;
  }[];
};

/** What can be assumed. */
export function Choices({ fields, months, providers, contracts }: ChoicesProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const asking = contracts.filter(({ asked }) => asked > 0);
  return (
    <>
      <fieldset>
        <legend>{text("if.raise")}</legend>
        <Field label={text("if.amount")} name="raise" inputMode="decimal" defaultValue={fields.raise} />
        <Choice
          {...{ label: text("if.raised"), name: "raised", value: fields.raised, none: text("if.raised.all") }}
          options={contracts.map(({ id, provider, region }) => [id, `${provider}, ${region}`] as const)}
        />
        <label>
          <input type="checkbox" name="grant" value="yes" defaultChecked={fields.grant} />{" "}
          {text("if.grant", { count: asking.length })}
        </label>
        {asking.map(({ id, provider, region, asked }) => (
          <label key={id}>
            <input
              {...{ type: "checkbox", name: "granted", value: id }}
              defaultChecked={fields.granted.includes(id)}
            />{" "}
            {text("if.granted", { provider, region, amount: formatAbout(asked, language) })}
          </label>
        ))}
      </fieldset>
      {(["volume", "tariff"] as const).map((key) => (
        <fieldset key={key}>
          <legend>{text(`if.${key}`)}</legend>
          <Slider label={text("if.percent")} name={key} value={fields[key]} />
          <From name={`${key}From`} value={fields[`${key}From`]} months={months} />
        </fieldset>
      ))}
      <fieldset>
        <legend>{text("if.leaves")}</legend>
        <Choice
          {...{
            label: text("column.provider"),
            name: "leaves",
            value: fields.leaves,
            none: text("if.nobody"),
          }}
          options={providers.map((provider) => [provider, provider] as const)}
        />
        <From name="leavesFrom" value={fields.leavesFrom} months={months} />
      </fieldset>
    </>
  );
}

type SliderProps = { readonly label: string; readonly name: string; readonly value: string };

/** A share between a fifth less and a fifth more; its value stands beside it. */
function Slider({ label, name, value }: SliderProps) {
  const id = useId();
  const begin = value === "" ? "0" : value;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="outlook-slider">
        <input
          {...{ id, name, type: "range", min: -20, max: 20, step: 0.5 }}
          defaultValue={begin}
          onInput={({ currentTarget }) => {
            const shown = currentTarget.nextElementSibling;
            if (shown) shown.textContent = `${currentTarget.value}%`;
          }}
        />
        <output htmlFor={id}>{begin}%</output>
      </span>
    </div>
  );
}

type FromProps = { readonly name: string; readonly value: string; readonly months: readonly Month[] };

function From({ name, value, months }: FromProps) {
  const text = useText("outlook");
  const language = useLanguage();
  const options = months.map((month) => [month, formatMonth(month, language)] as const);
  return <Choice label={text("if.from")} name={name} value={value} options={options} />;
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
