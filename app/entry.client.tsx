import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { fetchPayload } from "#app/map/payloads";
import { PageRequestContext } from "#app/page-request";

// Empty on a page that came whole: what breaks in the browser afterwards is no request that the log knows.
const request = { id: document.documentElement.dataset.request ?? "", nonce: "" };

// An error page after a navigation names the request that failed; the router hands on no more than the error.
const plainFetch = window.fetch;
window.fetch = async (...asked) => {
  const answer = await plainFetch(...asked);
  if (answer.status >= 400) request.id = answer.headers.get("X-Request-Id") ?? "";
  return answer;
};

// What a page was made from, and does not carry itself, has to be there before the page is made alive.
const facts = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
if (facts) await fetchPayload(facts.href.slice(location.origin.length));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <PageRequestContext.Provider value={request}>
        <RemixBrowser />
      </PageRequestContext.Provider>
    </StrictMode>,
  );
});
