import type { Instant } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import type { WorkItem } from "#app/domain/work/item";
import { administrationWork } from "#app/features/work/administration-work.server";
import { agbWork } from "#app/features/work/agb-work.server";
import { codeWork } from "#app/features/work/code-work.server";
import { conditionWork } from "#app/features/work/condition-work.server";
import { draftWork } from "#app/features/work/draft-work.server";
import { invitationWork } from "#app/features/work/invitation-work.server";
import { logWork } from "#app/features/work/log-work.server";
import { moveWork } from "#app/features/work/move-work.server";
import { noticeWork } from "#app/features/work/notice-work.server";
import { productionWork } from "#app/features/work/production-work.server";
import { proposalWork } from "#app/features/work/proposal-work.server";
import { ownRequestWork, requestWork } from "#app/features/work/request-work.server";
import { agreementsWork, directionWork, seasonWork } from "#app/features/work/season-work.server";
import { settlementWork } from "#app/features/work/settlement-work.server";
import type { WorkSource } from "#app/features/work/source";
import { tenderQuestionWork } from "#app/features/work/tender-question-work.server";
import { threadWork } from "#app/features/work/thread-work.server";
import type { Db } from "#db/store.server";

/** Every source of work, one line each. */
const sources: readonly WorkSource[] = [
  noticeWork,
  threadWork,
  tenderQuestionWork,
  requestWork,
  ownRequestWork,
  proposalWork,
  seasonWork,
  directionWork,
  agreementsWork,
  agbWork,
  settlementWork,
  productionWork,
  codeWork,
  conditionWork,
  moveWork,
  draftWork,
  administrationWork,
  invitationWork,
  logWork,
];

/** The sources that can bring the viewer work. */
export const sourcesFor = (viewer: Viewer): readonly WorkSource[] =>
  sources.filter((source) => source.isFor(viewer));

/** All that the viewer has to do at the viewer's moment, in no order. */
export async function readWork(viewer: Viewer, db: Db, at: Instant): Promise<WorkItem[]> {
  const items = await Promise.all(sourcesFor(viewer).map((source) => source.read(viewer, db, at)));
  return items.flat();
}
