import type { CertificateOnDay } from "#app/domain/eligibility/certificate";
import { isKind } from "#app/domain/eligibility/certificate-demand";
import { isJudged, leavesOf, type Norm } from "#app/domain/norm";

/** Something that only an insurer's opinion settles: a norm, or a certificate in the place of the one it asks for. */
export type Judgeable = { readonly norm: string; readonly certificate?: string | undefined };

/** All that waits for or rests on an opinion; where evidence decides, no opinion can take its place (rule 4.40). */
export function judgeableIn(
  norms: readonly Norm[],
  certificates: readonly CertificateOnDay[],
): readonly Judgeable[] {
  return norms.flatMap((norm) => {
    const asked = leavesOf(norm.demand).flatMap((leaf) => (leaf.kind === "certificate" ? [leaf] : []));
    const itself = isJudged(norm) || asked.some(({ scope }) => scope === "judged");
    const others = certificates.filter(({ terms }) =>
      asked.some((demand) => demand.equivalent && !isKind(demand, terms)),
    );
    return [
      ...(itself ? [{ norm: norm.key }] : []),
      ...others.map(({ id }) => ({ norm: norm.key, certificate: id })),
    ];
  });
}
