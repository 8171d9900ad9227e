import { headerFor, rowsOf } from './expert-columns.js';
import { judgeFile } from './judge-file.js';
import type { FileLine, PoolSurroundings } from './pool-file.js';
import type { StoredMember } from './pool-member.js';

const MEMBER: StoredMember = {
  id: 'e1',
  userId: 'u1',
  organisationId: 'o1',
  knowledge: [
    { domain: 'lvb', level: 3, registration: 'SKJ 990000001', since: 2012, validUntil: '2028-12-31' },
    { domain: 'oud', level: 1, registration: null, since: null, validUntil: null },
  ],
  expertByExperience: false,
  omdenker: true,
  languages: ['nl', 'ar'],
  homeBase: '=cmd|; "Oeverdam"',
  travelMinutes: 25,
  maxActiveCases: 6,
  minCasesPerYear: 4,
  sharesSupraRegionally: true,
  sharesNationally: false,
  mayNotSitWith: ['e2', 'gone'],
  leftOn: null,
};
const POOL: PoolSurroundings = {
  members: [MEMBER],
  users: [
    { id: 'u1', name: 'Anke Adema', isExpert: false },
    { id: 'u2', name: 'Bram Berg', isExpert: true },
    { id: 'u3', name: 'Cor Dijk', isExpert: false },
  ],
  organisations: [
    { id: 'o1', name: 'De Kade', ended: true },
    { id: 'o2', name: 'Lisdodde', ended: false },
    { id: 'o3', name: 'Tweeling', ended: false },
    { id: 'o4', name: 'Tweeling', ended: false },
  ],
  domains: ['lvb', 'wmo'],
  partners: new Set(['e1', 'e2']),
};
const NEW = {
  Gebruiker: 'u2',
  Organisatie: 'Lisdodde',
  'Domein 1': 'wmo',
  'Niveau 1': '2',
  'Reistijd in minuten': '10',
  'Hoogste aantal lopende casussen': '5',
  'Minste aantal casussen per jaar': '0',
};
type Cells = Record<string, string>;

const header = headerFor(3);
const fileOf = (...lines: Cells[]): FileLine[] => [
  { line: 1, cells: header },
  ...lines.map((cells, index) => ({ line: index + 2, cells: header.map((column) => cells[column] ?? '') })),
];
const faultsOf = (...lines: Cells[]) =>
  judgeFile(fileOf(...lines), POOL).faults.map(({ line, column }) => `${line} ${column}`);

describe(judgeFile.name, () => {
  it('finds nothing to change in what was written down, also of what could not be named any more', () => {
    const rows = rowsOf([{ ...MEMBER, name: 'Anke Adema', organisation: 'De Kade' }]);
    const lines = rows.map((row, index) => ({ line: index + 1, cells: row.map((cell) => String(cell ?? '')) }));
    const { faults, changes } = judgeFile(lines, POOL);
    expect(faults).toEqual([]);
    expect(changes).toMatchObject([{ line: 2, before: { id: 'e1' }, changed: [] }]);
    expect(changes[0]!.member).toEqual({ ...MEMBER, id: undefined });
  });

  it('reads somebody new, with days as spreadsheets write them', () => {
    const { changes } = judgeFile(
      fileOf({ ...NEW, 'Geldig tot en met 1': '1-2-2028', 'Uit de pool per': '2029-01-01' }),
      POOL,
    );
    const knowledge = [{ domain: 'wmo', level: 2, registration: null, since: null, validUntil: '2028-02-01' }];
    expect(changes).toMatchObject([
      { before: null, member: { userId: 'u2', organisationId: 'o2', knowledge, leftOn: '2029-01-01' } },
    ]);
  });

  it.each([
    [{ Gebruiker: 'u9' }, 'Gebruiker'],
    [{ Gebruiker: 'u3' }, 'Gebruiker'],
    [{ Kenmerk: 'e1' }, 'Kenmerk'],
    [{ Naam: 'Anke Adema' }, 'Naam'],
    [{ Organisatie: 'De Kade' }, 'Organisatie'],
    [{ Organisatie: 'Tweeling' }, 'Organisatie'],
    [{ Organisatie: '' }, 'Organisatie'],
    [{ 'Domein 1': 'oud' }, 'Domein 1'],
    [{ 'Domein 2': 'wmo', 'Niveau 2': '1' }, 'Domein 2'],
    [{ 'Niveau 2': '1' }, 'Domein 2'],
    [{ 'Niveau 1': '4' }, 'Niveau 1'],
    [{ 'Niveau 1': '' }, 'Niveau 1'],
    [{ 'Sinds 1': '20xx' }, 'Sinds 1'],
    [{ 'Geldig tot en met 1': '2027-02-29' }, 'Geldig tot en met 1'],
    [{ Talen: 'nl, xx' }, 'Talen'],
    [{ Omdenker: 'misschien' }, 'Omdenker'],
    [{ 'Niet samen met': 'e9' }, 'Niet samen met'],
    [{ 'Reistijd in minuten': '-5' }, 'Reistijd in minuten'],
    [{ Standplaats: 'x'.repeat(121) }, 'Standplaats'],
    [{ 'Registratie 1': '111222333' }, 'Registratie 1'],
  ])('finds what is wrong in %j', (cells, column) => {
    expect(faultsOf({ ...NEW, ...cells })).toEqual([`2 ${column}`]);
  });

  it('lists every fault of every line, and takes the sound ones', () => {
    const judged = judgeFile(
      fileOf({ ...NEW, Talen: 'zz', Omdenker: '?' }, NEW, { ...NEW, Gebruiker: 'u1' }, NEW),
      POOL,
    );
    expect(judged.faults.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 Omdenker',
      '2 Talen',
      '3 Gebruiker',
      '5 Gebruiker',
    ]);
    expect(judged.changes.map(({ line }) => line)).toEqual([4]);
  });

  it('reads no line of a file whose columns are not clear', () => {
    const [first] = fileOf();
    const cells = [...first!.cells.filter((name) => name !== 'Talen'), 'Schoenmaat', 'Naam'];
    const judged = judgeFile(
      [
        { line: 1, cells },
        { line: 3, cells },
      ],
      POOL,
    );
    expect([judged.readable, judged.leftOut, judged.faults.map(({ column }) => column)]).toEqual([
      false,
      [3],
      ['Talen', 'Schoenmaat', 'Naam'],
    ]);
    expect(judgeFile([], POOL).readable).toBe(false);
    const wide = [{ line: 1, cells: Array.from({ length: 100_000 }, () => 'Naam') }];
    expect(judgeFile(wide, POOL)).toMatchObject({ readable: false, faults: [{ line: 1, column: '' }] });
    expect(judgeFile([...fileOf(), { line: 2, cells: ['u2'] }], POOL).faults).toMatchObject([{ line: 2, column: '' }]);
  });

  it('tells the first faults of a file full of them, how many more there are, and once what there is to choose', () => {
    const { faults, faultCount, leftOut, changes } = judgeFile(
      fileOf(...Array.from({ length: 150 }, () => ({ ...NEW, Gebruiker: 'u9', 'Domein 1': 'x' })), NEW),
      POOL,
    );
    expect([faults.length, faultCount, leftOut.length]).toEqual([201, 449, 150]);
    expect(faults.at(-1)).toMatchObject({ line: 69, column: '', message: expect.stringContaining('nog 249 fouten') });
    expect(faults.filter(({ message }) => message.includes('lvb, wmo'))).toHaveLength(1);
    expect(changes.map(({ line }) => line)).toEqual([152]);
  });

  it('names every line that is left out of thousands, in a moment and a small answer', () => {
    const wrong = Array.from({ length: 4_999 }, (_, index) => ({ ...NEW, Gebruiker: `u9-${index}`, Talen: 'zz' }));
    const judged = judgeFile(fileOf(...wrong.slice(0, 3_000), NEW, ...wrong.slice(3_000)), POOL);
    expect(judged.leftOut).toEqual(Array.from({ length: 5_000 }, (_, index) => index + 2).filter((n) => n !== 3_002));
    expect([judged.faultCount, judged.faults.length]).toEqual([9_998, 201]);
    expect(judged.changes.map(({ line }) => line)).toEqual([3_002]);
    expect(JSON.stringify(judged).length).toBeLessThan(100_000);
  });
});
