import { at } from "#app/domain/forecast/series";

/**
 * Solves a system of linear equations by elimination with pivots.
 * @param rows each equation's coefficients with its right side last; they are used up.
 */
export function solve(rows: Float64Array[]): number[] {
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i + 1; r < size; r++) {
      if (Math.abs(cell(rows, r, i)) > Math.abs(cell(rows, pivot, i))) pivot = r;
    }
    const row = rows[pivot] ?? new Float64Array(size + 1);
    rows[pivot] = rows[i] ?? row;
    rows[i] = row;
    const lead = at(row, i) || 1e-12;
    for (let r = 0; r < size; r++) {
      const factor = r === i ? 0 : cell(rows, r, i) / lead;
      const other = rows[r];
      if (factor === 0 || !other) continue;
      for (let c = i; c <= size; c++) other[c] = at(other, c) - factor * at(row, c);
    }
  }
  return rows.map((row, i) => at(row, size) / (at(row, i) || 1e-12));
}

const cell = (rows: readonly Float64Array[], row: number, column: number): number => rows[row]?.[column] ?? 0;
