import { at } from "#app/domain/forecast/series";
import type { SharedPaths } from "#app/domain/forecast/shared-paths";

type Head = Omit<SharedPaths, "amounts"> & {
  /** What the numbers of each contract are multiplied by, in cents. */
  readonly units: readonly number[];
};

/** The largest number that 16 bits hold with a sign. */
const MOST = 32_767;

/**
 * Courses as few bytes for a browser: the length of the head in 4 bytes, the head as JSON, and 16 bits a number, which
 * keeps an amount to a thirty-thousandth of the largest of its contract.
 */
export function packPaths({ amounts, ...told }: SharedPaths): Uint8Array {
  const each = told.courses * (told.months.length + 1);
  const units = told.contracts.map((_, c) => {
    let most = 0;
    for (let place = c * each; place < (c + 1) * each; place++)
      most = Math.max(most, Math.abs(at(amounts, place)));
    return most / MOST || 1;
  });
  const head: Head = { ...told, units };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(4 + json.length + amounts.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, json.length);
  bytes.set(json, 4);
  for (let place = 0; place < amounts.length; place++) {
    const unit = units[Math.floor(place / each)] ?? 1;
    view.setInt16(4 + json.length + place * 2, Math.round(at(amounts, place) / unit));
  }
  return bytes;
}

/** The courses of such bytes. @throws SyntaxError where they are none */
export function unpackPaths(bytes: Uint8Array): SharedPaths {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0);
  const { units, ...told }: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  const each = told.courses * (told.months.length + 1);
  const amounts = new Float64Array(told.contracts.length * each);
  for (let place = 0; place < amounts.length; place++)
    amounts[place] = view.getInt16(4 + length + place * 2) * (units[Math.floor(place / each)] ?? 1);
  return { ...told, amounts };
}
