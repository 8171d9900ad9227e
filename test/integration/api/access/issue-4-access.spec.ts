import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '#contracts/codes';
import { CommandDecision } from '../../../../apps/api/src/commands/command-decision.js';
import { RefusalException } from '../../../../apps/api/src/commands/refusal.exception.js';
import { UserEntity } from '#persistence/users/user.entity';
import { intakeFor, startApi, type ApiWorld } from '../api-world.js';
import { DOORS, type Door } from './issue-4-routes.js';
import { addOneOfEverything, SECRETS, type OneOfEverything } from './one-of-everything.js';

const NOUNS =
  /^\/v1\/(absences|bulk-runs|calendar-years|departures|mail-counts|mails|mandates|notices|policies|standing-substitutes|task[a-z-]*|cases\/\{caseId\}\/(clocks|pause[a-z-]*))(\/|$)/;
const HERE = 'hier';
const ELSEWHERE = 'elders';
/** What only who sees the dossier or the record may read. */
const WORDS = [...Object.values(SECRETS), 'Noor', 'naar haar eigen school'];
interface Answer {
  status: number;
  body: { type?: string };
}
type Place = typeof HERE | typeof ELSEWHERE;

describe('who comes in at the routes of issue 4', () => {
  let world: ApiWorld;
  let ids: OneOfEverything;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    world = await startApi();
    const other = await world.addRegion('HE');
    for (const role of ROLES) {
      tokens[`${role} ${HERE}`] = await world.signIn(`${role}-hier`, [role]);
      tokens[`${role} ${ELSEWHERE}`] = await world.signIn(`${role}-elders`, [role], other);
    }
    const submitter = await world.signIn('indiener', ['casusinbrenger']);
    await world.signIn('collega', ['casusinbrenger']);
    const intake = await send('post', '/v1/cases', submitter, intakeFor(world.gemeenteId)).expect(201);
    const people: [string, string] = [await idOf('indiener'), await idOf('collega')];
    ids = await addOneOfEverything(world, (intake.body as { id: string }).id, people);
    const refusal = new RefusalException('clockEnded');
    jest.spyOn(world.app.get(CommandDecision), 'ask').mockResolvedValue({ status: 'refused', refusal });
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  const idOf = async (subject: string) =>
    (await world.database.getRepository(UserEntity).findOneByOrFail({ subject })).id;
  const send = (method: Door['method'], path: string, token: string, body: object = {}) => {
    const request = world.http[method](path).set('Authorization', token);
    return method === 'get' ? request : request.set('Idempotency-Key', randomUUID()).send(body);
  };
  const ask = ({ method, path, body }: Door, role: Role, place: Place) =>
    send(
      method,
      path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name]!),
      tokens[`${role} ${place}`]!,
      body,
    );

  function expected({ roles, sees, mayNot = [] }: Door, role: Role, place: Place): string {
    if (!roles.includes(role)) return 'notAllowed';
    if (sees && (place === ELSEWHERE || !sees.includes(role))) return 'notFound';
    return mayNot.includes(role) ? 'notAllowed' : 'comes in';
  }
  const met = ({ status, body }: Answer): string => {
    if ([200, 201, 400, 409].includes(status)) return 'comes in';
    return body.type?.replace('/problems/', '') ?? String(status);
  };

  it('has a row for each of them', async () => {
    const { body } = await world.http.get('/v1/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>)
      .filter(([path]) => NOUNS.test(path))
      .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(DOORS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(described.sort());
  });

  describe.each(DOORS.map((door) => [`${door.method} ${door.path}`, door] as const))('%s', (_name, door) => {
    const own = (role: Role): string => expected(door, role, HERE);
    const foreign = (role: Role): string => expected(door, role, ELSEWHERE);
    const ofRoles = (what: (role: Role) => unknown) => Object.fromEntries(ROLES.map((role) => [role, what(role)]));
    async function answers(place: Place): Promise<Record<string, Answer>> {
      const given: Record<string, Answer> = {};
      for (const role of ROLES) given[role] = await ask(door, role, place);
      return given;
    }

    it('in the region: for these roles, and no words for the administrator', async () => {
      const given = await answers(HERE);
      expect(ofRoles((role) => met(given[role]!))).toEqual(ofRoles(own));
      const told = JSON.stringify(given.regionAdmin!.body);
      const readable = `${door.method} ${door.path}` === 'get /v1/departures' ? [SECRETS.departure] : [];
      expect(WORDS.filter((word) => told.includes(word))).toEqual(readable);
    });

    it('from another region: no record, and nothing about any', async () => {
      const given = await answers(ELSEWHERE);
      expect(ofRoles((role) => met(given[role]!))).toEqual(ofRoles(foreign));
      const known = [...Object.values(ids).filter((id) => id.length > 1), world.regionId, ...WORDS];
      const told = (role: Role) => known.filter((each) => JSON.stringify(given[role]!.body).includes(each));
      expect(ofRoles(told)).toEqual(ofRoles(() => []));
    });
  });
});
