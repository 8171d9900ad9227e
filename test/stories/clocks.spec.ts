import { describeTimeSkipping, timeSkippingExecutable } from '../support/temporal-servers.js';
import { absentCoordinator } from './clocks/absent-coordinator.js';
import { changedRules } from './clocks/changed-rules.js';
import { fivePauses } from './clocks/five-pauses.js';
import { leavingMandateHolder } from './clocks/leaving-mandate-holder.js';
import { reminderLadder } from './clocks/reminder-ladder.js';
import { SkippingWorld } from './teller/skipping-world.js';

jest.setTimeout(300_000);

/** The year is far ahead, so that these days stay to come; the days themselves were counted by hand. */
describeTimeSkipping('clocks, with their real terms, on the server that skips time', () => {
  let world: SkippingWorld;

  beforeEach(async () => {
    world = await SkippingWorld.start((await timeSkippingExecutable())!);
  });

  afterEach(() => world?.stop());

  it('stand still five times over Easter, the change to summer time and Koningsdag, and pass on the right day', () =>
    fivePauses(world));

  it('of two hundred running cases move with changed rules, as the preview said', () => changedRules(world));

  it('pass while somebody is absent, and what is hers comes back to her', () => absentCoordinator(world));

  it('run on for the successor of a mandate holder who leaves in the middle of a decision', () =>
    leavingMandateHolder(world));

  it('remind everybody on a ladder, up to its end', () => reminderLadder(world));
});
