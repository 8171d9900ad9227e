import { examplePolicy, freshCase, PaperCase } from '../testing/paper-case.js';
import { accept, invite } from '../testing/paper-steps.js';
import { upgradeRows } from './first-release.js';

/** A clock as the first release carried it. */
function firstClock(changes: object) {
  const {
    endedAt: _e,
    ownerRole: _r,
    ownerUserId: _u,
    termSource: _t,
    remindAt: _m,
    reminders: _n,
    ...clock
  } = new PaperCase().last('clock');
  return { ...clock, ...changes } as never;
}

const upgraded = (changes: object) => {
  const rows = { case: { c: freshCase() }, clock: { k: firstClock(changes) } };
  return upgradeRows(rows, examplePolicy()).clock!['k']!;
};

describe(upgradeRows.name, () => {
  it('gives clocks an owner and what holds them still', () => {
    const open = { from: '2026-11-26T14:00:00Z', to: null, reason: 'supplement' };
    expect(upgraded({ state: 'paused', pauses: [open] })).toMatchObject({
      ownerRole: 'coordinator',
      ownerUserId: 'u-coordinator',
      endedAt: null,
      remindAt: null,
      reminders: 0,
      pauses: [{ ...open, by: null, holds: ['supplement'] }],
    });
  });

  it('knows terms of the policy from dates and days that somebody named', () => {
    expect(upgraded({}).termSource).toBe('policy');
    expect(upgraded({ term: { calendar: 'agreed', amount: 9, unit: 'workingDays' } }).termSource).toBe('given');
    expect(upgraded({ kind: 'bridgingEnd', term: examplePolicy().clocks.bridgingEnd.term }).termSource).toBe('given');
  });

  it('changes nothing of what a case of this release carries', () => {
    const paper = new PaperCase();
    paper.slots = [{ id: 'slot', startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T10:30:00Z' }];
    accept(paper);
    invite(paper);
    paper.coordinates('pauseCase', {});
    const byId = <T extends { id: string }>(rows: T[]) => Object.fromEntries(rows.map((row) => [row.id, row]));
    const rows = {
      teamProposal: byId(paper.all('teamProposal')),
      invitation: byId(paper.all('invitation')),
      session: byId(paper.all('session')),
      case: { c: paper.case },
      clock: byId(paper.all('clock')),
      task: byId(paper.all('task')),
      pause: byId(paper.all('pause')),
    };
    expect(upgradeRows(rows, examplePolicy())).toEqual(rows);
  });
});
