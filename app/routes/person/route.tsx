import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { uuidv7 } from "uuidv7";
import { deedOf, requireAct, visit } from "#app/auth/viewer.server";
import { Definitions } from "#app/components/definitions";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { Moment } from "#app/components/time";
import { successorsOf } from "#app/domain/held-work";
import { may, roleFits, roles } from "#app/domain/permission";
import { personState } from "#app/domain/person";
import { othersWhoSign } from "#app/features/account/erase-person.server";
import { heldBy } from "#app/features/account/held-work.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";
import { actOnPerson } from "#app/routes/person/act-on-person.server";
import { EraseSection } from "#app/routes/person/erase-section";
import { CloseSection, ConfirmSection, OpenSection, RolesSection } from "#app/routes/person/sections";
import { activePeople, readPerson } from "#db/queries/person.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** One person of one's own organisation; those of others do not exist here. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "manage-accounts");
  const { viewer, language, organisation } = visitor;
  const { db } = context.store;
  const person = await readPerson(viewer, db, params.id ?? "");
  if (!person) throw new Response(null, { status: 404 });
  const state = personState(person);
  const texts = textsFor(language, "people", "account", "signature");
  const { id, name, email, createdAt } = person;
  const held = state === "active" ? await heldBy(viewer, db, id, visitor) : [];
  return {
    person: {
      ...{ id, name, createdAt, state },
      email: state === "erased" ? "" : email,
      roles: person.roles,
    },
    held,
    successors: successorsOf(await activePeople(viewer, db), id, held).map((each) => ({
      id: each.id,
      name: each.name,
    })),
    grantable: roles.filter((role) => roleFits(role, organisation?.kind) && !person.roles.includes(role)),
    signers: await othersWhoSign(viewer, context.store.db, id),
    proposal: uuidv7(),
    done: (["role", "closed", "opened"] as const).find(
      (each) => each === new URL(request.url).searchParams.get("done"),
    ),
    log: may(viewer.roles, "read-audit") ? `/audit/account/${id}` : undefined,
    title: name === "" ? translator(texts.people ?? {}, language)("noName") : name,
    texts,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = requireAct(await visit(request, context), "manage-accounts");
  const fields = Object.fromEntries(await request.formData());
  const id = params.id ?? "";
  const answer = await actOnPerson(visitor, context.store, deedOf(visitor, context), id, fields);
  if (!answer) throw new Response(null, { status: 400 });
  if ("done" in answer) return redirect(`/people/${id}?done=${answer.done}`);
  if ("proposed" in answer) return redirect(`/proposals/${answer.proposed}`);
  if (answer.refused === "unknown") throw new Response(null, { status: 404 });
  return data(answer, "erased" in answer ? 200 : 409);
}

export default function Person() {
  const { person, held, successors, grantable, done, log, title, signers, proposal } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const text = useText("people");
  const { state } = person;
  return (
    <div className="page">
      <PageHead title={title}>{text(`state.${state}`)}</PageHead>
      {answer?.refused && <Notice kind="error">{text(`refused.${answer.refused}`)}</Notice>}
      {answer?.confirm && <ConfirmSection why={answer.confirm} asked={answer.asked ?? {}} />}
      {answer?.erased && <Notice kind="info">{text("erased.counts", { ...answer.erased })}</Notice>}
      {!answer && done && <Notice kind="info">{text(`done.${done}`)}</Notice>}
      <Definitions
        items={[
          ...(person.email ? [{ key: "email", term: text("column.email"), value: person.email }] : []),
          { key: "since", term: text("column.createdAt"), value: <Moment at={person.createdAt} /> },
        ]}
      />
      {state === "active" && <RolesSection roles={person.roles} grantable={grantable} />}
      {state === "active" && <CloseSection held={held} successors={successors} />}
      {state === "deactivated" && <OpenSection />}
      {state !== "active" && (
        <EraseSection
          erased={state === "erased"}
          unconfirmed={answer?.unconfirmed}
          unexplained={answer?.unexplained}
          signers={signers}
          proposal={proposal}
        />
      )}
      <p className="ways">
        <Link to="/people">{text("back")}</Link>
        {log && <Link to={log}>{title}</Link>}
      </p>
    </div>
  );
}
