import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/** The map is the home of every visitor. */
export const loader = ({ request }: LoaderFunctionArgs) => redirect(`/map${new URL(request.url).search}`);

export default function Home() {
  return null;
}
