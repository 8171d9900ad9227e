import type { Change } from '#contracts/case-process';
import { recordWrites } from './record-writes.js';

const pause = { id: 'p1', caseId: 'c1', clockId: null, pausedBy: 'u1', from: '2026-11-23T08:00:00.000Z', to: null };
const alarm = { id: 'a1', caseId: 'c1', raisedBy: 'u1', raisedAt: '2026-11-23T08:00:00.000Z' };

describe(recordWrites.name, () => {
  it('writes rows of one record with the same columns together', () => {
    const changes: Change[] = [
      { record: 'pause', row: pause },
      { record: 'safetyAlarm', row: alarm },
      { record: 'pause', row: { ...pause, id: 'p2' } },
    ];
    expect(recordWrites(changes, null).map(({ record, rows }) => [record, rows.length])).toEqual([
      ['pause', 2],
      ['safetyAlarm', 1],
    ]);
  });

  it('writes rows with words apart, so that words of others stay', () => {
    const changes: Change[] = [
      { record: 'pause', row: pause },
      { record: 'pause', row: { ...pause, id: 'p2' }, words: { reason: 'why' } },
    ];
    const [plain, worded] = recordWrites(changes, { why: 'Vakantie' });
    expect(plain?.columns).not.toContain('reason');
    expect(worded?.rows).toEqual([expect.objectContaining({ id: 'p2', paused_by: 'u1', reason: 'Vakantie' })]);
  });

  it('writes a row that changes twice once, as it ended, with the words of both', () => {
    const changes: Change[] = [
      { record: 'pause', row: pause, words: { reason: 'why' } },
      { record: 'pause', row: { ...pause, to: '2026-11-24T08:00:00.000Z' } },
    ];
    const [write, ...others] = recordWrites(changes, { why: 'Vakantie' });
    expect(others).toEqual([]);
    expect(write?.rows).toEqual([expect.objectContaining({ to: '2026-11-24T08:00:00.000Z', reason: 'Vakantie' })]);
  });
});
