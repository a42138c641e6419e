import type { ReactNode } from "react";

type NoticeProps = {
  /** `error`: something did not happen; `warn`: something needs attention; `info`: something is so, or is done. */
  readonly kind: "info" | "warn" | "error";
  readonly children: ReactNode;
};

/** A message in the page. An error is read out at once, the others when the reader pauses. */
export function Notice({ kind, children }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role={kind === "error" ? "alert" : "status"}>
      {children}
    </div>
  );
}
