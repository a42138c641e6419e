import { Link } from "@remix-run/react";
import { useText } from "#app/i18n/use-text";
import type { RegistrationPage } from "#app/routes/tender-registration/load.server";

/** Where the agreement stands that follows on a registration that qualified, or the way to offer one. */
export function AgreementWay({ page: { agreement, id } }: { page: RegistrationPage }) {
  const text = useText("contracting");
  if (!agreement) return null;
  const { offered, canOffer } = agreement;
  return (
    <p className="ways">
      {offered && (
        <Link to={`/agreements/${offered.id}?year=${offered.year}`}>
          {text("candidacy.toAgreement")} ({text(`offer.stage.${offered.stage}`)})
        </Link>
      )}
      {canOffer && <Link to={`/tender/registrations/${id}/offer`}>{text("offer.go")}</Link>}
    </p>
  );
}
