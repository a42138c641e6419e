/** What became of a file that was sent: it was added, refused in words, stopped, or did not arrive. */
export type Sent =
  /** `as`: the name that it is kept under, where that is another than it came with. */
  | { readonly kind: "added"; readonly as: string | undefined }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed" };

/** What came back of what was sent: an answer that is no page, or why there is none. */
type Answered =
  | { readonly kind: "answered"; readonly answer: object }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed" };

type Sending = {
  /** Hears the whole percentage that has gone out. */
  readonly onShare: (share: number) => void;
  /** Stops the sending; what was not whole is not kept. */
  readonly signal: AbortSignal;
};

/** Sends the bytes of a file, and tells how far it is. */
export async function sendFile(address: string, file: File, sending: Sending): Promise<Sent> {
  const sent = await send(address, file, sending, "application/octet-stream");
  if (sent.kind !== "answered") return sent;
  const { answer } = sent;
  if ("added" in answer) return { kind: "added", as: newName(answer.added) };
  return "refused" in answer && typeof answer.refused === "string"
    ? { kind: "refused", why: answer.refused }
    : { kind: "failed" };
}

const newName = (added: unknown): string | undefined =>
  typeof added === "object" && added !== null && "renamed" in added && added.renamed === true
    ? "name" in added && typeof added.name === "string"
      ? added.name
      : undefined
    : undefined;

/** Sends a form with its files, and tells how far it is. */
export const sendForm = (address: string, form: FormData, sending: Sending): Promise<Answered> =>
  send(address, form, sending);

function send(
  address: string,
  body: File | FormData,
  { onShare, signal }: Sending,
  type?: string,
): Promise<Answered> {
  return new Promise((resolve) => {
    // fetch cannot tell how much of a body has gone out.
    const request = new XMLHttpRequest();
    request.open("POST", address);
    if (type) request.setRequestHeader("Content-Type", type);
    request.upload.onprogress = ({ loaded, total }) =>
      onShare(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ kind: "failed" });
    request.onabort = () => resolve({ kind: "stopped" });
    signal.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}

function answerOf({ responseText }: XMLHttpRequest): Answered {
  try {
    const answer: unknown = JSON.parse(responseText);
    return typeof answer === "object" && answer !== null ? { kind: "answered", answer } : { kind: "failed" };
  } catch {
    return { kind: "failed" }; // a page instead of an answer: signed out, or too large for the server
  }
}
