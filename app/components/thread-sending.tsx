import { useNavigate, useRevalidator } from "@remix-run/react";
import { useRef, useState } from "react";
import { sendForm } from "#app/components/upload-file";
import { documentLimit } from "#app/domain/document";
import { useText } from "#app/i18n/use-text";

/** How a form with files stands: on its way, or why nothing was added; what was typed and chosen still stands there. */
type Standing = { readonly share: number } | { readonly problems: readonly string[] } | undefined;

/** The files that were chosen in a form. */
export const filesOf = (form: FormData): File[] =>
  form.getAll("files").flatMap((file) => (file instanceof File && file.name !== "" ? [file] : []));

/**
 * Sends the forms of a thread that have files with them, so that it can be seen how far they are and be broken off.
 * @param address takes such a form and answers with where it led, or with why nothing was added
 */
export function useThreadSending(address: string) {
  const words = useText("document");
  const text = useText("thread");
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const [standing, setStanding] = useState<Standing>();
  const stop = useRef<AbortController>();

  const send = async (form: FormData, onAdded: () => void) => {
    const most = documentLimit.file / 1_000_000;
    const large = filesOf(form).filter(({ size }) => size > documentLimit.file);
    if (large.length > 0) {
      const why = words("refused.tooLarge", { most });
      setStanding({ problems: large.map(({ name }) => text("refused.file", { name, why })) });
      return;
    }
    const controller = new AbortController();
    stop.current = controller;
    setStanding({ share: 0 });
    const onShare = (share: number) => setStanding({ share });
    const sent = await sendForm(address, form, { onShare, signal: controller.signal });
    const to = sent.kind === "answered" && "to" in sent.answer ? sent.answer.to : undefined;
    if (typeof to === "string") {
      setStanding(undefined);
      onAdded();
      navigate(to);
      revalidate();
    } else setStanding({ problems: problemsOf(sent, text) });
  };
  return { standing, send, stop: () => stop.current?.abort() };
}

function problemsOf(
  sent: Awaited<ReturnType<typeof sendForm>>,
  text: (key: "write.stopped" | "write.failed") => string,
): readonly string[] {
  if (sent.kind !== "answered") return [text(`write.${sent.kind}`)];
  const { answer } = sent;
  const told = "problems" in answer && Array.isArray(answer.problems) ? answer.problems : [];
  return told.length > 0 ? told.map(String) : [text("write.failed")];
}

/** How far the files of a form are, with the way to break off. */
export function SendingShare({ share, stop }: { readonly share: number; readonly stop: () => void }) {
  const words = useText("document");
  const text = useText("thread");
  return (
    <p className="upload-share">
      <progress max={100} value={share} aria-label={text("write.sending")} />
      <span aria-hidden="true">{words("file.sending", { share })}</span>{" "}
      <button type="button" className="button quiet" onClick={stop}>
        {words("file.stop")}
      </button>
    </p>
  );
}
