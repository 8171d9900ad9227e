import type { SweeperLock } from '#persistence/consistency/sweeper-lock';
import { createLogger } from '#logging/logger';
import { Sweeper } from './sweeper.js';
import type { Sweep } from './sweep.js';

const NOTHING = { found: 0, mended: 0, opened: 0, ended: 0 };
const NOW = new Date('2026-11-23T09:00:00Z');
const free = { whileHeld: (work: () => Promise<unknown>) => work() } as SweeperLock;
const silent = createLogger('test', 'silent');

const sweepOf = (name: string, sweep: Sweep['sweep']): Sweep => ({ name, sweep });
const fine = sweepOf('fine', () => Promise.resolve(NOTHING));
const broken = sweepOf('broken', () => Promise.reject(new Error('away')));

describe(Sweeper.name, () => {
  it('looks after everything else when one thing cannot be looked after', async () => {
    expect(await new Sweeper(free, [broken, fine], silent).round(NOW)).toEqual({ fine: NOTHING });
  });

  it('looks again and again, whatever failed, until it is stopped', async () => {
    let rounds = 0;
    let third = (): void => undefined;
    const thirdRound = new Promise<void>((resolve) => (third = resolve));
    const counted = sweepOf('counted', () => {
      rounds += 1;
      if (rounds === 3) third();
      return Promise.resolve(NOTHING);
    });
    const away = { whileHeld: (work) => work().then(() => Promise.reject(new Error('away'))) } as SweeperLock;
    const sweeper = new Sweeper(away, [counted], silent);
    sweeper.run(1);
    await thirdRound;
    await sweeper.stop();
    const stopped = rounds;
    await sweeper.round(NOW).catch(() => undefined);
    expect(rounds).toBe(stopped);
  });
});
