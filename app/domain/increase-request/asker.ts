import { may } from "#app/domain/permission";
import type { Viewer } from "#app/domain/viewer";

/**
 * Whether the viewer speaks for the provider of a ceiling: as that provider, or as a buyer who enters what came by e-mail
 * or letter (reading 17).
 */
export const asksFor = (
  { organisation, roles }: Viewer,
  { provider, insurer }: { readonly provider: string; readonly insurer: string },
): boolean =>
  organisation === provider
    ? may(roles, "ask-increase")
    : organisation === insurer && may(roles, "decide-increases");
