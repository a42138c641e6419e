import { useRef, useState } from "react";
import { sendFile } from "#app/components/upload-file";
import { documentLimit, type FileInForm, refusal } from "#app/domain/document";
import { useText } from "#app/i18n/use-text";

/** A file in the list of a form. */
export type UploadedFile = FileInForm & {
  readonly key: number;
  readonly file: File;
  /** Whole percentage that has gone out. */
  readonly share: number;
  /** Why it was not taken. */
  readonly why?: string | undefined;
  /** The name that it is kept under, where that is another than it came with. */
  readonly as?: string | undefined;
};

type Destination = { readonly address: string; readonly form: () => HTMLFormElement | null | undefined };

/** The files of one field, from being chosen to being added. They go one after another. */
export function useUploads(onAdded: () => void) {
  const text = useText("document");
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const nextKey = useRef(1);
  const stops = useRef(new Map<number, AbortController>());
  const change = (key: number, to: Partial<UploadedFile>) =>
    setFiles((now) => now.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const refuse = (why: ReturnType<typeof refusal>) => text(why.key, why.values);

  const choose = (list: FileList | null) => {
    const chosen = [...(list ?? [])].map((file): UploadedFile => {
      const tooLarge = file.size > documentLimit.file;
      const why = tooLarge
        ? refuse(refusal("tooLarge", { most: documentLimit.file / 1_000_000 }))
        : undefined;
      const state = tooLarge ? "refused" : "chosen";
      return { key: nextKey.current++, file, name: file.name, share: 0, state, why };
    });
    setFiles((now) => [...now.filter(({ state }) => state !== "added"), ...chosen]);
  };

  const send = async ({ key, file, name }: UploadedFile, { address, form }: Destination) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    change(key, { state: "sending", share: 0, why: undefined });
    const onShare = (share: number) => change(key, { share });
    const sent = await sendFile(addressOf(address, form(), name), file, { onShare, signal: stop.signal });
    stops.current.delete(key);
    if (sent.kind === "added") change(key, { state: "added", as: sent.as });
    else if (sent.kind === "refused") change(key, { state: "refused", why: sent.why });
    else change(key, { state: "chosen", why: text(`file.${sent.kind}`) });
    return sent.kind === "added";
  };

  const add = async (destination: Destination) => {
    let any = false;
    for (const each of files.filter(({ state }) => state === "chosen")) {
      any = (await send(each, destination)) || any;
    }
    if (any) onAdded();
  };

  return {
    files,
    choose,
    add,
    drop: (key: number) => setFiles((now) => now.filter((each) => each.key !== key)),
    stop: (key: number) => stops.current.get(key)?.abort(),
  };
}

/** The address for one file: what else the form holds, as text, and the name. */
function addressOf(address: string, form: HTMLFormElement | null | undefined, name: string): string {
  const fields = new URLSearchParams();
  for (const [key, value] of form ? new FormData(form) : []) {
    if (typeof value === "string") fields.append(key, value);
  }
  fields.set("name", name);
  return `${address}?${fields}`;
}
