import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";
import { homeOf } from "#app/navigation";

/** Everybody begins where most of their work is. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account, viewer } = await visit(request, context);
  return redirect(`${homeOf(viewer.roles, account !== undefined)}${new URL(request.url).search}`);
}

export default function Home() {
  return null;
}
