import { ActForm, type RefusedAct } from "#app/components/act-form";
import { type FileLink, FileLinks } from "#app/components/file-links";
import { useText } from "#app/i18n/use-text";

type LateProps = {
  /** Absent where nothing was ever kept. */
  readonly form: string | undefined;
  readonly sending: string;
  readonly files: readonly FileLink[];
  readonly refused: RefusedAct | undefined;
};

/** After closing: a message, received and marked as late, with what was filled in before as it stands. */
export function LateStep({ form, sending, files, refused }: LateProps) {
  const text = useText("tender");
  return (
    <>
      <p>{text("send.lateSay")}</p>
      {form && (
        <>
          <h2>{text("send.files")}</h2>
          <p>{text("late.begun")}</p>
          <FileLinks files={files} empty={text("send.noFiles")} />
        </>
      )}
      <ActForm
        open
        title={text("late.title")}
        hidden={{ sending, act: "send" }}
        refused={refused}
        submit={text("send.late")}
        fields={[
          { name: "message", kind: "long", label: text("late.message"), hint: text("late.message.hint") },
          { name: "files", kind: "files", label: text("late.files") },
        ]}
      />
    </>
  );
}
