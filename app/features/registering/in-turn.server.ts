/**
 * Lets so many pieces of one kind of work go on at once, and the others wait in the order in which they came: a rush
 * takes longer, and does not end in a database that has no connection left.
 */
export function inTurn(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let going = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (going >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else going++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else going--;
    }
  };
}
