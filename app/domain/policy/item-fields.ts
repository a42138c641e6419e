import type { Phase } from "#app/domain/phase";
import { type Policy, phasesOf } from "#app/domain/policy";
import type { ItemArea, ItemValue, PolicyItem } from "#app/domain/policy/item";
import type { Bilingual, Reading } from "#app/domain/statement";

export const item = (
  area: ItemArea,
  key: string,
  title: Bilingual,
  fields: PolicyItem["fields"],
): PolicyItem => ({ area, key, title, fields });

export const list = (values: readonly ItemValue[]): ItemValue => ({ list: values });

export const words = (values: readonly string[]): ItemValue => list(values.map((word) => ({ word })));

/** The readings chosen, or nothing where none had to be. */
export const read = (readings: readonly Reading[] | undefined): ItemValue | undefined =>
  readings && readings.length > 0 ? list(readings.map(({ chosen }) => chosen)) : undefined;

type Titled = { readonly key: string; readonly title: Bilingual };

/** Another item by its title. */
export const titleIn = (items: readonly Titled[], key: string | undefined): ItemValue | undefined =>
  items.find((each) => each.key === key)?.title ?? key;

/** Other items by their titles, in the order of the policy. */
export const titlesIn = (items: readonly Titled[], keys: readonly string[]): ItemValue =>
  list(items.filter(({ key }) => keys.includes(key)).map(({ title }) => title));

/** A step of the process, of an announcement or of the ceiling. */
export const phaseItem = (policy: Policy, area: ItemArea, phase: Phase): PolicyItem =>
  item(area, phase.key, phase.title, {
    text: phase.text,
    actor: { word: phase.actor },
    opens: phase.opens && { day: phase.opens },
    deadline: phase.deadline && { deadline: phase.deadline },
    after: titleIn(phasesOf(policy), phase.after),
    readings: read(phase.readings),
  });
