/** What became of a file that was sent: it was added, refused in words, stopped, or did not arrive. */
export type Sent =
  | { readonly kind: "added" }
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed" };

/**
 * Sends the bytes of a file, and tells how far it is.
 * @param onShare hears the whole percentage that has gone out
 * @param signal stops the sending; what was not whole is not kept
 */
export function sendFile(
  address: string,
  file: File,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Sent> {
  return new Promise((resolve) => {
    // fetch cannot tell how much of a body has gone out.
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) =>
      onShare(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onload = () => resolve(outcomeOf(request));
    request.onerror = () => resolve({ kind: "failed" });
    request.onabort = () => resolve({ kind: "stopped" });
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function outcomeOf({ responseText }: XMLHttpRequest): Sent {
  let answer: unknown;
  try {
    answer = JSON.parse(responseText);
  } catch {
    return { kind: "failed" }; // a page instead of an answer: signed out, or too large for the server
  }
  if (typeof answer !== "object" || answer === null) return { kind: "failed" };
  if ("added" in answer) return { kind: "added" };
  if ("refused" in answer && typeof answer.refused === "string")
    return { kind: "refused", why: answer.refused };
  return { kind: "failed" };
}
