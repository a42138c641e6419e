/** Numbers in [0, 1); the same seed gives the same ones. */
export type Random = () => number;

/** The generator xoshiro128** (Blackman & Vigna 2021). @param seed a whole number of 32 bits. */
export function randomFrom(seed: number): Random {
  let s0 = seed >>> 0 || 1;
  let s1 = 0x9e3779b9 ^ s0;
  let s2 = 0x243f6a88;
  let s3 = 0xb7e15162;
  const next = (): number => {
    const product = Math.imul(s1, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result / 2 ** 32;
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) next();
  return next;
}

/** Standard normal numbers by Marsaglia's polar method. */
export function normalFrom(random: Random): Random {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    let u = 0;
    let v = 0;
    let square = 0;
    do {
      u = 2 * random() - 1;
      v = 2 * random() - 1;
      square = u * u + v * v;
    } while (square >= 1 || square === 0);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    spare = v * factor;
    return u * factor;
  };
}

/** Gives the same numbers over and over, in their order: many series can share one piece of luck that was drawn once. */
export function replayed(numbers: Float64Array): Random {
  let place = 0;
  return () => {
    if (place === numbers.length) place = 0;
    return numbers[place++] ?? 0;
  };
}

/** Standard normal numbers of a seed. */
export function normals(seed: number, count: number): Float64Array {
  const normal = normalFrom(randomFrom(seed));
  return Float64Array.from({ length: count }, () => normal());
}
