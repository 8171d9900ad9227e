/** The first few warm everything up, the others tell how fast starting goes. */
const TRIED = [100, 300];
/** Far enough ahead for so few; they run out while the others start. */
const TRIAL_LEAD_MS = 20_000;
/** Many at once go slower than a few. */
const MARGIN = 1.5;

/**
 * The second at which so many clocks can all be due, because all will wait for it by then: from how long a few took.
 * @param start starts so many, all due at that moment, and resolves when all wait for it
 */
export async function leadFor(count: number, start: (few: number, dueAt: Date) => Promise<void>): Promise<Date> {
  let each = 0;
  for (const few of TRIED) {
    const began = Date.now();
    await start(few, wholeSecond(began + TRIAL_LEAD_MS));
    each = (Date.now() - began) / few;
  }
  return wholeSecond(Date.now() + TRIAL_LEAD_MS + MARGIN * each * count);
}

function wholeSecond(moment: number): Date {
  return new Date(Math.ceil(moment / 1_000) * 1_000);
}
