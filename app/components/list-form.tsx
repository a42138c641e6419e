import { Form, Link } from "@remix-run/react";
import { useId } from "react";
import {
  type ListColumn,
  type ListFilter,
  type ListShape,
  type ListSort,
  type ListView,
  pageSizes,
} from "#app/domain/list";
import { listParams, sortWord } from "#app/domain/list-link";
import { useText } from "#app/i18n/use-text";

/** What a filter of words can be set to. */
export type Choice = { readonly value: string; readonly label: string };

/** What the form needs to know of a column. */
type FormColumn = {
  readonly key: string;
  readonly head: string;
  readonly choices?: readonly Choice[] | undefined;
};

type ListFormProps = {
  readonly path: string;
  readonly shape: ListShape;
  readonly view: ListView;
  readonly columns: readonly FormColumn[];
};

/** What narrows a list and which columns it has; a plain form, whose fields become the URL. */
export function ListForm({ path, shape, view, columns }: ListFormProps) {
  const text = useText("list");
  const filterable = shape.columns.filter((column) => column.filterable);
  const partOf = ({ key }: ListColumn) => columns.find((column) => column.key === key) ?? { key, head: key };
  return (
    // A new view fills the fields anew.
    <Form
      key={listParams(view, shape).toString()}
      className="list-form"
      method="get"
      action={path}
      preventScrollReset
    >
      <details open={view.filters.length > 0}>
        <summary>{text("filter.title")}</summary>
        <div className="list-filters">
          {filterable.map((column) => (
            <FilterFields
              key={column.key}
              column={column}
              part={partOf(column)}
              filter={view.filters.find(({ key }) => key === column.key)}
            />
          ))}
          <SortField shape={shape} sort={view.sort} headOf={(column) => partOf(column).head} />
          <SizeField size={view.size} unasked={shape.size ?? 50} />
        </div>
        <ColumnFields columns={shape.columns.map(partOf)} shown={view.columns} />
        <p className="ways">
          <button className="button" type="submit">
            {text("filter.show")}
          </button>
          <Link to={path}>{text("filter.clear")}</Link>
        </p>
      </details>
    </Form>
  );
}

type FilterFieldsProps = {
  readonly column: ListColumn;
  readonly part: FormColumn;
  readonly filter: ListFilter | undefined;
};

function FilterFields({ column, part: { head, choices }, filter }: FilterFieldsProps) {
  const text = useText("list");
  const { key, kind } = column;
  if (kind === "word") {
    const words = filter?.kind === "word" ? filter.words : [];
    if (choices) return <ChoiceField name={key} label={head} choices={choices} chosen={words} />;
    return <InputField name={key} label={head} value={words[0]} />;
  }
  if (kind === "text") {
    const value = filter?.kind === "text" ? filter.contains : undefined;
    return <InputField name={key} label={text("filter.contains", { column: head })} value={value} />;
  }
  const { from, to } = filter && "from" in filter ? filter : toOnly(filter);
  const type = kind === "number" ? "text" : "date";
  return (
    <>
      <InputField
        name={`${key}.from`}
        label={text("filter.from", { column: head })}
        value={from}
        type={type}
      />
      <InputField name={`${key}.to`} label={text("filter.to", { column: head })} value={to} type={type} />
    </>
  );
}

const toOnly = (filter: ListFilter | undefined) => ({
  from: undefined,
  to: filter && "to" in filter ? filter.to : undefined,
});

type InputFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | number | undefined;
  readonly type?: string;
};

function InputField({ name, label, value, type = "text" }: InputFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type={type} defaultValue={value ?? ""} />
    </div>
  );
}

type ChoiceFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
};

function ChoiceField({ name, label, choices, chosen }: ChoiceFieldProps) {
  const text = useText("list");
  const id = useId();
  const several = chosen.length > 1;
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} multiple={several} defaultValue={several ? [...chosen] : (chosen[0] ?? "")}>
        <option value="">{text("filter.all")}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type SortFieldProps = {
  readonly shape: ListShape;
  readonly sort: ListSort;
  readonly headOf: (column: ListColumn) => string;
};

/** The order, for whoever has no heads of columns in sight; on a phone a table has none. */
function SortField({ shape, sort, headOf }: SortFieldProps) {
  const text = useText("list");
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{text("filter.sort")}</label>
      <select id={id} name="sort" defaultValue={sortWord(sort)}>
        {shape.columns
          .filter(({ sortable }) => sortable)
          .flatMap((column) =>
            [false, true].map((descending) => (
              <option key={`${column.key} ${descending}`} value={sortWord({ key: column.key, descending })}>
                {text(descending ? "filter.down" : "filter.up", { column: headOf(column) })}
              </option>
            )),
          )}
      </select>
    </div>
  );
}

function SizeField({ size, unasked }: { size: number; unasked: number }) {
  const text = useText("list");
  const id = useId();
  const sizes = [...new Set([...pageSizes, unasked])].sort((a, b) => a - b);
  return (
    <div>
      <label htmlFor={id}>{text("filter.size")}</label>
      <select id={id} name="size" defaultValue={size}>
        {sizes.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </div>
  );
}

function ColumnFields({ columns, shown }: { columns: readonly FormColumn[]; shown: readonly string[] }) {
  const text = useText("list");
  return (
    <fieldset className="list-columns">
      <legend>{text("filter.columns")}</legend>
      {columns.map(({ key, head }) => (
        <label key={key}>
          <input type="checkbox" name="columns" value={key} defaultChecked={shown.includes(key)} /> {head}
        </label>
      ))}
    </fieldset>
  );
}
