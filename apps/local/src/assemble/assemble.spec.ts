import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expert, problem } from '../../../../libs/domain/src/assembly/testing/small-problem.js';
import { assemble } from './assemble.js';
import { BadInput } from './bad-input.js';

const folder = mkdtempSync(join(tmpdir(), 'doorbraak-assemble-'));
const find = (file: string) => join(folder, file);
const write = (name: string, text: string) => writeFileSync(find(name), text);
const ask = (...args: string[]) => assemble(args, find, () => performance.now());
const faultsOf = (...args: string[]) => {
  try {
    ask(...args);
  } catch (error) {
    if (error instanceof BadInput) return error.faults;
    throw error;
  }
  throw new Error('Nothing is refused.');
};

const lvb = { domain: 'lvb', level: 2, seats: 1 };
const experts = [
  expert('e1', { domains: [lvb] }),
  expert('e2', { domains: [lvb], activeCases: 1 }),
  expert('e3', { declaredConflict: true }),
];
write('team.json', `\uFEFF${JSON.stringify(problem({ requirements: [lvb], experts }))}`);
write('nobody.json', JSON.stringify(problem({ requirements: [lvb], experts: [expert('e1')] })));
write('faults.json', JSON.stringify({ ...problem({ mustInclude: ['e9'] }), slots: 7 }));
write('words.json', 'no problem');

describe(assemble.name, () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the best team, and how long that took', () => {
    const answer = ask('team.json');
    expect(answer).toEqual({
      outcome: 'team',
      slot: null,
      members: [{ expert: 'e1', covers: ['lvb'] }],
      objectives: { size: 1, load: 0, belowTarget: 0, mixedSizes: 0, travelMinutes: 0, knowsFamily: 0 },
      optimal: true,
      milliseconds: expect.any(Number),
    });
  });

  it('says what to relax where there is no team', () => {
    const bestAvailable = { level: 0, candidates: 0, meeting: 0 };
    const relaxations = [{ requirement: lvb, bestAvailable }];
    expect(ask('nobody.json')).toMatchObject({ outcome: 'infeasible', relaxations, optimal: true });
  });

  it('says why not', () => {
    expect(ask('team.json', '--why-not', 'e3')).toEqual({ expert: 'e3', rule: 'H3' });
    const why = { expert: 'e2', team: { members: [{ expert: 'e2' }] }, worseOn: 'load', theirs: 250, best: 0 };
    expect(ask('team.json', '--why-not', 'e2')).toMatchObject(why);
    expect(ask('--why-not=e1', 'team.json')).toMatchObject({ expert: 'e1', worseOn: null });
  });

  it('points at every fault of a problem', () => {
    expect(faultsOf('faults.json')).toEqual([
      { path: '/slots', message: 'This must be a list.' },
      { path: '/mustInclude/0', message: 'There is no expert e9.' },
    ]);
  });

  it.each([
    ['no file', []],
    ['two files', ['team.json', 'nobody.json']],
    ['an unknown option', ['team.json', '--fast']],
    ['no expert after --why-not', ['team.json', '--why-not']],
    ['a file that is not there', ['nothing.json']],
    ['a file without JSON', ['words.json']],
  ])('refuses %s', (_, args) => {
    expect(faultsOf(...args)).toEqual([{ path: '', message: expect.any(String) }]);
  });

  it('refuses an expert whom the file does not know', () => {
    expect(faultsOf('team.json', '--why-not', 'e9')).toEqual([{ path: '/experts', message: 'There is no expert e9.' }]);
  });

  it('refuses figures that cannot be compared exactly', () => {
    const far = expert('e1', { travelMinutes: Number.MAX_SAFE_INTEGER });
    write('far.json', JSON.stringify(problem({ experts: [far] })));
    expect(faultsOf('far.json')).toEqual([{ path: '/experts', message: expect.stringContaining('too large') }]);
  });
});
