import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { deedOf, visit } from "#app/auth/viewer.server";
import { Notice } from "#app/components/notice";
import { PageHead } from "#app/components/page-head";
import { addressPurposes, confirmAddress } from "#app/features/account/confirm-address.server";
import { readLink } from "#app/features/account/read-link.server";
import { textsFor } from "#app/i18n/areas.server";
import { translator } from "#app/i18n/text";
import { useText } from "#app/i18n/use-text";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Plafondkaart` },
];

/** One side of a change of mail address; opening the link changes nothing, for mail programs open links too. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, at } = await visit(request, context);
  const { link, dead } = await readLink(context.store.db, addressPurposes, params.token ?? "", at);
  const texts = textsFor(language, "account");
  const title = translator(texts.account ?? {}, language)(dead ? "dead.title" : "confirm.title");
  const side = link?.purpose === "old-address" ? ("old" as const) : ("new" as const);
  const status = dead === undefined ? 200 : dead === "unknown" ? 404 : 410;
  return data({ dead, side, email: link?.email ?? "", title, texts }, status);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const visitor = await visit(request, context);
  const token = params.token ?? "";
  const { link } = await readLink(context.store.db, addressPurposes, token, visitor.at);
  const email = link?.email ?? "";
  const answer = await confirmAddress(context.store, deedOf(visitor, context), token);
  if ("confirmed" in answer) return data({ told: answer.confirmed, email }, 200); // or the link, used by now, would answer for it
  if ("refused" in answer) return data({ told: answer.refused, email }, 409);
  return data({ told: undefined, email }, 410);
}

export default function MailAddress() {
  const { dead, side, email } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  const text = useText("account");
  if (done?.told)
    return (
      <div className="page">
        <PageHead title={text("confirm.title")} />
        <Notice kind={done.told === "taken" ? "error" : "info"}>
          {text(`confirm.${done.told}`, { email: done.email })}
        </Notice>
      </div>
    );
  if (dead)
    return (
      <div className="page">
        <PageHead title={text("dead.title")}>{text(`dead.${dead}`)}</PageHead>
        <p>{text("dead.cure.address")}</p>
      </div>
    );
  return (
    <div className="page">
      <PageHead title={text("confirm.title")}>{text(`confirm.${side}`, { email })}</PageHead>
      <Form method="post">
        <button className="button" type="submit">
          {text("confirm.submit")}
        </button>
      </Form>
    </div>
  );
}
