import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { visit } from "#app/auth/viewer.server";

/** Whoever has signed in begins with what there is to do, every other visitor with the map. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { account } = await visit(request, context);
  return redirect(`${account ? "/today" : "/map"}${new URL(request.url).search}`);
}

export default function Home() {
  return null;
}
