import { Client } from 'pg';
import { ROLES, type Role } from '#contracts/codes';
import type { Met } from './asking.js';
import { EVERY_DOOR } from './expectations/every-door.js';
import { aboutNothing, startMatrixWorld, type MatrixWorld } from './matrix-world.js';

/** What differs between any two answers. */
const OF_EVERY_ANSWER = ['date', 'x-correlation-id', 'traceparent', 'ratelimit-remaining', 'x-ratelimit-remaining'];

const OF_CASES = Object.entries(EVERY_DOOR).filter(([name]) => name.includes('{caseId}'));

/** All that somebody can see of an answer, but for what names the request itself. */
function seenOf({ status, text, headers }: Met): object {
  const shown = Object.entries(headers).filter(([name]) => !OF_EVERY_ANSWER.includes(name));
  const problem = text === '' ? {} : (JSON.parse(text) as object);
  const body = { ...problem, instance: null, correlationId: null };
  return { status, body, headers: Object.fromEntries(shown.sort()), bytes: Buffer.byteLength(text) };
}

jest.setTimeout(30_000);

describe('a case that is not theirs, and one that does not exist', () => {
  let matrix: MatrixWorld;
  beforeAll(async () => {
    matrix = await startMatrixWorld();
  }, 120_000);
  afterAll(() => matrix.stop(), 30_000);

  it.each(OF_CASES)('answer alike, after as many questions to the database: %s', async (name, door) => {
    const route = matrix.routes.find((each) => each.name === name)!;
    const refused = ROLES.filter((role) => !door.in.otherRegion.includes(role));
    const stranger: Role = refused.find((role) => door.roles.includes(role)) ?? refused[0]!;
    const { [stranger]: who } = matrix.people.otherRegion;
    const ids = matrix.idsFor('own');
    const about = async (these: Record<string, string>) => {
      const query = jest.spyOn(Client.prototype, 'query');
      try {
        const met = await matrix.ask(route, who, these, door.body?.(these));
        return { seen: seenOf(met), questions: query.mock.calls.length };
      } finally {
        query.mockRestore();
      }
    };
    const nothing = aboutNothing(ids);
    await about(ids);
    await about(nothing);
    const [theirs, nobodys] = [await about(ids), await about(nothing)];
    expect(nobodys).toEqual(theirs);
  });
});
