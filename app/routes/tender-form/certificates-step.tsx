import { Link } from "@remix-run/react";
import { Day } from "#app/components/time";
import type { Day as CivilDay } from "#app/domain/calendar";
import type { CertificateState } from "#app/domain/eligibility/certificate";
import { type TenderAt, tenderPath } from "#app/domain/tender/tender-path";
import { useText } from "#app/i18n/use-text";

type StepProps = {
  readonly certificates: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: CertificateState;
    readonly through: CivilDay;
  }[];
  readonly open: boolean;
  readonly at: TenderAt;
};

/** The certificates that go along. */
export function CertificatesStep({ certificates, open, at }: StepProps) {
  const text = useText("tender");
  const words = useText("certificate");
  return (
    <>
      <p>{text("certificates.say")}</p>
      {certificates.length === 0 && <p className="soft">{words("empty")}</p>}
      <ul>
        {certificates.map(({ id, name, state, through }) => (
          <li key={id}>
            <Link to={`/certificates/${id}`}>{name}</Link>, {words(`state.${state}`)},{" "}
            <Day day={through} style="dated" />
          </li>
        ))}
      </ul>
      {open && (
        <p className="ways">
          <Link to="/certificates/new">{text("certificates.add")}</Link>
          <Link to={tenderPath("/form/lots", at)}>{text("certificates.next")}</Link>
        </p>
      )}
    </>
  );
}
