import type { Decision } from './command-decision.js';
import { onceStarted } from './once-started.js';

const NO_PROCESS: Decision = { status: 'noProcess' };
const DECIDED: Decision = { status: 'decided' };
const goesOn = () => Promise.resolve(false);
const asking = (...decisions: Decision[]) => {
  const last = decisions.at(-1)!;
  return jest.fn(() => Promise.resolve(decisions.shift() ?? last));
};

describe(onceStarted.name, () => {
  it('asks again until the process of a new case has started', async () => {
    const ask = asking(NO_PROCESS, NO_PROCESS, DECIDED);
    expect(await onceStarted(ask, goesOn)).toEqual(DECIDED);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('gives up after about two seconds', async () => {
    const ask = asking(NO_PROCESS);
    expect(await onceStarted(ask, goesOn)).toEqual(NO_PROCESS);
    expect(ask).toHaveBeenCalledTimes(11);
  });

  it.each<[string, Decision, boolean]>([
    ['a case that is over', NO_PROCESS, true],
    ['a process that gives no answer', { status: 'unknown' }, false],
    ['a decision', DECIDED, false],
  ])('asks once about %s', async (_what, decision, over) => {
    const ask = asking(decision);
    expect(await onceStarted(ask, () => Promise.resolve(over))).toEqual(decision);
    expect(ask).toHaveBeenCalledTimes(1);
  });
});
