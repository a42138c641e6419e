import { Form, Link, useLoaderData } from "@remix-run/react";
import { type Column, DataTable } from "#app/components/data-table";
import { useText } from "#app/i18n/use-text";
import type { DraftPage } from "#app/routes/policy-draft/load.server";
import type { ItemShown } from "#app/routes/policy-draft/shown.server";

type Child = ItemShown["children"][number];
type Item = Child["items"][number];

/** What lies under the item and has a page of its own: lists to add to, take from and put in order. */
export function Children() {
  const { item } = useLoaderData<DraftPage>();
  return item.children.map((child) => <ChildSection key={child.field} child={child} />);
}

function ChildSection({ child }: { readonly child: Child }) {
  const text = useText("policy-draft");
  const columns = useColumns(child);
  const { field, label, items, isList } = child;
  return (
    <section>
      <h2>{label}</h2>
      <DataTable
        caption={label}
        captionHeardOnly
        columns={columns}
        rows={items}
        keyOf={({ path }) => path}
        empty={text("child.empty")}
      />
      {(isList || items.length === 0) && (
        <ListForm field={field} act="add">
          {text("child.add", { what: label })}
        </ListForm>
      )}
    </section>
  );
}

function useColumns({ field, isList, optional }: Child): Column<Item>[] {
  const { id } = useLoaderData<DraftPage>();
  const text = useText("policy-draft");
  return [
    {
      key: "name",
      head: text("child.name"),
      cell: ({ path, title }) => (
        <Link to={`/policies/drafts/${id}?at=${encodeURIComponent(path)}`}>{title}</Link>
      ),
    },
    {
      key: "faults",
      head: text("child.faults"),
      numeric: true,
      cell: ({ problems }) => <span className={problems > 0 ? "alarm" : "soft"}>{problems}</span>,
    },
    {
      key: "act",
      head: text("child.act"),
      cell: ({ at, title }) => (
        <span className="policy-acts">
          {isList && at > 0 && (
            <ListForm field={field} act="up" at={at} says={text("child.up", { name: title })}>
              {text("child.upShort")}
            </ListForm>
          )}
          {(isList || optional) && (
            <ListForm
              field={field}
              act="remove"
              {...(isList && { at })}
              says={text("child.remove", { name: title })}
            >
              {text("child.removeShort")}
            </ListForm>
          )}
        </span>
      ),
    },
  ];
}

type ListFormProps = {
  readonly field: string;
  readonly act: "add" | "remove" | "up";
  readonly at?: number;
  readonly says?: string;
  readonly children: string;
};

function ListForm({ field, act, at, says, children }: ListFormProps) {
  const { item } = useLoaderData<DraftPage>();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="revision" value={item.revision} />
      <input type="hidden" name="field" value={field} />
      {at !== undefined && <input type="hidden" name="at" value={at} />}
      <button className="button quiet" type="submit" name="act" value={act} aria-label={says}>
        {children}
      </button>
    </Form>
  );
}
