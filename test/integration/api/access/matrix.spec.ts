import { ROLES, type Role } from '#contracts/codes';
import { inShort, type Met } from './asking.js';
import { DOORS_BY_NOUN, EVERY_DOOR } from './expectations/every-door.js';
import type { Door } from './expectations/door.js';
import { startMatrixWorld, type MatrixWorld } from './matrix-world.js';
import { EVERY_WORD, OF_RECORDS, wordsIn } from './planted-words.js';
import { RELATIONS, type Relation } from './relations.js';

/** In every relation, by role. */
type Table<T> = Record<Relation, Record<Role, T>>;

const table = <T>(cell: (relation: Relation, role: Role) => T): Table<T> => {
  const row = (relation: Relation) => Object.fromEntries(ROLES.map((role) => [role, cell(relation, role)]));
  return Object.fromEntries(RELATIONS.map((relation) => [relation, row(relation)])) as Table<T>;
};

const expected = (door: Door) =>
  table((relation, role) => {
    if (!door.roles.includes(role)) return 'notAllowed';
    if (!door.in[relation].includes(role)) return 'notFound';
    return door.mayNot.includes(role) ? 'notAllowed' : 'in';
  });

const CLOSED_TO: readonly Role[] = ['expert', 'mandateHolder', 'provider', 'regionAdmin', 'auditor'];
const { help, instead, money, refusal } = OF_RECORDS;
/** Who decides about money reads for what, and what was said about it before. */
const TO_DECIDE: readonly string[] = [help, instead, money, refusal];

/** The words of the dossier that somebody may read at all, wherever they look. */
function readable(relation: Relation, role: Role): readonly string[] {
  if (relation === 'otherRegion') return [];
  if (role === 'coordinator') return EVERY_WORD;
  if (relation === 'other' || relation === 'otherGemeente') return [];
  if (relation === 'closed') return CLOSED_TO.includes(role) ? [] : EVERY_WORD;
  if (role === 'mandateHolder') return TO_DECIDE;
  return role === 'regionAdmin' || role === 'auditor' ? [] : EVERY_WORD;
}

jest.setTimeout(30_000);

describe('who comes in where', () => {
  let matrix: MatrixWorld;
  beforeAll(async () => {
    matrix = await startMatrixWorld();
  }, 120_000);
  afterAll(() => matrix.stop(), 30_000);

  it('has a row for every route, and no other', () => {
    // Whether all parts are up is told to everybody, and here one of them is not.
    const described = matrix.routes.map(({ name }) => name).filter((name) => name !== 'get /health/ready');
    expect(Object.keys(EVERY_DOOR).sort()).toEqual(described.sort());
  });

  async function everybodyAsks(name: string, door: Door): Promise<Table<Met>> {
    const route = matrix.routes.find((each) => each.name === name);
    if (!route) throw new Error(`${name} is not a route of the API`);
    const asked = table((relation, role) => {
      const ids = matrix.idsFor(relation);
      return matrix.ask(route, matrix.people[relation][role], ids, door.body?.(ids));
    });
    await Promise.all(RELATIONS.flatMap((relation) => Object.values(asked[relation])));
    const met: Partial<Record<Relation, Record<Role, Met>>> = {};
    for (const relation of RELATIONS) {
      const answers = await Promise.all(ROLES.map(async (role) => [role, await asked[relation][role]] as const));
      met[relation] = Object.fromEntries(answers) as Record<Role, Met>;
    }
    return met as Table<Met>;
  }

  describe.each(Object.entries(DOORS_BY_NOUN))('%s', (_noun, doors) => {
    it.each(Object.entries(doors))('%s', async (name, door) => {
      const met = await everybodyAsks(name, door);
      expect(table((relation, role) => inShort(met[relation][role]))).toEqual(expected(door));
      const told = table((relation, role) =>
        wordsIn(met[relation][role].text).filter((word) => !readable(relation, role).includes(word)),
      );
      expect(told).toEqual(table(() => []));
      const known = Object.values(matrix.idsFor('own')).filter((id) => id.length > 8);
      const named = ROLES.filter((role) => known.some((id) => met.otherRegion[role].text.includes(id)));
      expect(named).toEqual([]);
    });
  });
});
