/** The pages of things that have one each: the key comes behind. */
const pages: Readonly<Record<string, string>> = {
  document: "/documents/",
  job: "/jobs/",
  submission: "/tender/receipts/",
  registration: "/tender/registrations/",
  "late-messages": "/tender/lots?year=",
  "tender-question": "/tender/questions/",
  "tender-note": "/tender/notes/",
  certificate: "/certificates/",
  ceiling: "/ceilings/",
  policy: "/policies/",
  "policy-move": "/policies/moves/",
  proposal: "/proposals/",
  "thread-block": "/threads/blocks/",
  contract: "/agreements/",
  application: "/applications/",
  "application-policy": "/applications/new?policy=",
  candidacy: "/candidacies/",
  "increase-request": "/requests/",
  "code-changes": "/codes/changes?month=",
};

/** The pages of an open tender: their key is a contract year, and after a colon the insurer where it says whose. */
const tenderPages: Readonly<Record<string, string>> = {
  tender: "/tender",
  "tender-papers": "/tender/papers",
};

/** Where in the product the thing of a notice is seen; undefined when it has no page. */
export const pathOf = (thing: string, thingId: string): string | undefined => {
  const page = pages[thing];
  if (page !== undefined) return `${page}${encodeURIComponent(thingId)}`;
  if (thing === "work") return "/today";
  if (thing === "substitution") return "/substitutions";
  const ofTender = tenderPages[thing];
  if (ofTender !== undefined) {
    const [year = "", insurer] = thingId.split(":").map(encodeURIComponent);
    return `${ofTender}?year=${year}${insurer ? `&insurer=${insurer}` : ""}`;
  }
  if (thing === "code-request") return "/codes/requests";
  if (thing === "settlement")
    return `/agreements/${thingId.split(":").map(encodeURIComponent).join("/settlement/")}`;
  if (thing === "agb-codes") return `/agreements/${encodeURIComponent(thingId)}/codes`;
  return thing === "account" || thing === "session" ? "/account" : undefined;
};
