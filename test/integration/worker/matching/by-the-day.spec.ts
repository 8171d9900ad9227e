import type { Change } from '#contracts/case-process';
import { freshDatabases } from '../../persistence/database.js';
import { stepOf } from '../../persistence/fixtures.js';
import { MatchingWorld } from './matching-world.js';

/** The last moment of 1 December in Amsterdam, and the first of 2 December, still the first in UTC. */
const [EVENING, MIDNIGHT] = ['2026-12-01T22:59:59.999Z', '2026-12-01T23:00:00.000Z'];
const SECOND = { absentFrom: '2026-12-02', absentTo: '2026-12-02' };

const { dataSource, url } = freshDatabases();
let world: MatchingWorld;

beforeEach(async () => {
  world = await MatchingWorld.make(dataSource(), url());
});
afterEach(() => world.close());

describe('a day in the matching begins at midnight in Amsterdam', () => {
  it('for who is away when a slot begins', async () => {
    await world.addExpert('Ad', SECOND);
    await world.addSlot('2026-12-01T23:30:00Z');
    const after = await world.addSlot('2026-12-02T23:30:00Z');
    expect((await world.find(await world.addCase())).found?.slot).toEqual(after);
  });

  it('for who is away when they are asked', async () => {
    const member = await world.memberOf(await world.addExpert('Ad', SECOND));
    const ask = async (at: string) => {
      const theCase = await world.addCase();
      const change: Change = { record: 'invitation', row: world.invitation(theCase, member, null) };
      return world.steps.recordStep(stepOf(theCase.id, 1, [change], { at }));
    };
    expect(await ask(MIDNIGHT)).toEqual({ status: 'overtaken', by: 'seat' });
    expect(await ask(EVENING)).toEqual({ status: 'written' });
  });

  it('for who has left before a team meets again', async () => {
    const expertIds = [await world.addExpert('Ad', { leftOn: '2026-12-02' })];
    const { id: caseId } = await world.addCase();
    const sitters = (at: string) => world.matching.readSitters({ caseId, expertIds, adviserIds: [], at });
    expect([await sitters(EVENING), await sitters(MIDNIGHT)]).toEqual([expertIds, []]);
  });
});
