import { UserEntity } from '#persistence/users/user.entity';
import { AbsencesWorld, PEOPLE, refused, WEEK } from './absences-world.js';

describe('absences that cannot be', () => {
  let absences: AbsencesWorld;
  beforeAll(async () => {
    absences = await AbsencesWorld.start();
  }, 60_000);
  afterAll(() => absences.stop(), 30_000);
  beforeEach(() => absences.beginAnew());

  describe('what is refused', () => {
    it.each([
      [{ from: '2026-11-24' }, '/from', 'Deze dag is voorbij. Kies als eerste dag vandaag of later.'],
      [{ until: '2026-11-29' }, '/until', 'De laatste dag ligt voor de eerste dag. Draai de dagen om.'],
    ])('days that cannot be: %j', async (days, path, message) => {
      expect(await refused(absences.record('anna', 'bert', days))).toEqual([{ path, message }]);
    });

    it.each([
      ['anna', 'Kies iemand anders: niemand neemt het werk van zichzelf over.'],
      ['vreemd', 'Kies iemand die in uw regio werkt.'],
      ['corrie', 'Kies iemand met de rol casusinbrenger: dat vraagt het werk. corrie (test) heeft die rol niet.'],
    ])('%s as a substitute', async (substitute, message) => {
      expect(await refused(absences.record('anna', substitute))).toEqual([{ path: '/substituteUserId', message }]);
    });

    it('nobody as a substitute, but for who is an expert and nothing else', async () => {
      const alone = (name: string, more: object = {}) => absences.record(name, 'nobody', more);
      const message = 'Kies wie vervangt. Alleen voor wie niets anders is dan expert mag dit leeg zijn.';
      for (const name of ['anna', 'koos']) {
        expect(await refused(alone(name))).toEqual([{ path: '/substituteUserId', message }]);
      }
      expect(await refused(alone('bas', { userId: absences.ids.vreemd }))).toMatchObject([{ path: '/userId' }]);
      const { body } = await alone('eva').expect(201);
      const summary = expect.stringContaining('Niemand neemt een plaats in een team over.') as string;
      expect(body).toMatchObject({ substituteUserId: null, substituteName: null, summary });
      expect((await absences.get('absences', 'corrie')).body).toMatchObject({ results: [{ id: body.id }] });
      expect(await refused(alone('eva'))).toMatchObject([{ path: '/from' }]);
      await absences.post(`absences/${body.id}/cancellations`, 'eva', {}).expect(201);
      await alone('bas', { userId: absences.ids.eva }).expect(201);
    });

    it('a substitute whose account is closed', async () => {
      const users = absences.world.database.getRepository(UserEntity);
      await users.update(absences.ids.cato!, { disabledAt: absences.now.toISOString() });
      const faults = await refused(absences.record('anna', 'cato'));
      await users.update(absences.ids.cato!, { disabledAt: null });
      expect(faults).toMatchObject([{ path: '/substituteUserId' }]);
    });

    it('a second absence in the same days, also when both are sent at once', async () => {
      const answers = await Promise.all([absences.record('anna', 'bert'), absences.record('anna', 'cato')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
      const message = 'In deze tijd is al een afwezigheid vastgelegd. Trek die eerst in.';
      expect(await refused(absences.record('anna', 'cato', { from: '2026-12-04', until: '2026-12-04' }))).toEqual([
        { path: '/from', message },
      ]);
    });

    it('a substitute who is away themselves, and so every circle', async () => {
      await absences.record('anna', 'bert').expect(201);
      const message = 'anna (test) is in deze tijd zelf weg. Kies iemand anders.';
      expect(await refused(absences.record('bert', 'anna'))).toEqual([{ path: '/substituteUserId', message }]);
      await absences.record('bert', 'cato').expect(201);
      expect(await refused(absences.record('cato', 'anna'))).toMatchObject([{ path: '/substituteUserId' }]);
    });

    it('a substitute of a substitute who lacks what the first one’s work asks', async () => {
      await absences.record('anna', 'koen').expect(201);
      expect(await refused(absences.record('koen', 'corrie'))).toEqual([
        {
          path: '/substituteUserId',
          message: 'Kies iemand met de rol casusinbrenger: dat vraagt het werk. corrie (test) heeft die rol niet.',
        },
      ]);
    });

    it('anybody for a mandate holder but who is named in the mandate', async () => {
      const message =
        'Over geld beslist alleen wie in het mandaat staat. wil (test) staat niet in het mandaat ' +
        "'Mandaathouder Jeugdwet'. Kies een plaatsvervanger die erin staat.";
      expect(await refused(absences.record('mia', 'wil'))).toEqual([{ path: '/substituteUserId', message }]);
      await absences.record('mia', 'max').expect(201);
      expect(await refused(absences.record('max', 'wil'))).toEqual([{ path: '/substituteUserId', message }]);
    });

    it('an absence of somebody else, but for who runs the region', async () => {
      await absences.record('bert', 'cato', { userId: absences.ids.anna }).expect(403);
      await absences.record('bas', 'cato', { userId: absences.ids.anna }).expect(201);
      expect(await refused(absences.record('corrie', 'cato', { userId: absences.ids.vreemd }))).toMatchObject([
        { path: '/userId' },
      ]);
      const { body } = await absences.get('absences', 'anna');
      const [{ id }] = (body as { results: [{ id: string }] }).results;
      await absences.post(`absences/${id}/cancellations`, 'bert', {}).expect(404);
      await absences.post(`absences/${id}/cancellations`, 'anna', {}).expect(201);
    });
  });

  describe('whom one may name, found by name', () => {
    const search = (name: string, text: string, days: object = WEEK) =>
      absences.post('substitute-searches', name, { name: text, ...days });
    const found = async (name: string, text: string, days?: object) => {
      const { body } = (await search(name, text, days).expect(200)) as { body: { results: { displayName: string }[] } };
      return body.results.map(({ displayName }) => displayName.replace(' (test)', ''));
    };

    it('is whom an absence takes: of all others, the refusal of each says why not', async () => {
      await absences.record('bert', 'cato').expect(201);
      for (const name of ['anna', 'esra', 'koos', 'mia', 'corrie']) {
        const may = await found(name, 'TEST');
        for (const [substitute] of PEOPLE) {
          const { status, body } = await absences.record(name, substitute);
          expect([name, substitute, status]).toEqual([name, substitute, may.includes(substitute) ? 201 : 400]);
          if (status === 201) await absences.post(`absences/${(body as { id: string }).id}/cancellations`, name, {});
        }
      }
      expect(await found('anna', 'test')).toEqual(['cato', 'koen', 'koos']);
      expect(await found('anna', 'be', { from: '2026-12-07', until: '2026-12-07' })).toEqual(['bert']);
      expect(await found('mia', 'test')).toEqual(['max']);
      expect(await found('esra', 'ev')).toEqual(['eva', 'evi']);
    });

    it('with a name and an id, of the own region only, and no pattern', async () => {
      const { body } = await search('anna', 'cat').expect(200);
      const one = { userId: absences.ids.cato, displayName: 'cato (test)' };
      expect(body).toEqual({ count: 1, next: null, previous: null, results: [one] });
      expect(await found('anna', 'vreemd')).toEqual([]);
      expect(await found('anna', '%%')).toEqual([]);
      expect(await found('vreemd', 'test')).toEqual([]);
    });

    it('for days in which one can be absent', async () => {
      const days = { from: '2026-11-24', until: '2026-11-23' };
      expect(await refused(search('anna', 'cat', days))).toMatchObject([{ path: '/from' }]);
      expect(await refused(search('anna', 'c'))).toMatchObject([{ path: '/name' }]);
    });
  });

  describe('what an administrator arranges for somebody else', () => {
    const forAnna = (name: string, substitute: string, more: object = {}) =>
      absences.record(name, substitute, { userId: absences.ids.anna, ...more });
    const reviews = async (name: string) =>
      ((await absences.get('tasks', name)).body.results as { kind: string }[]).filter(
        ({ kind }) => kind === 'reviewReplacement',
      );

    it('is told to the coordinators, to look at', async () => {
      const before = (await reviews('corrie')).length;
      await forAnna('corrie', 'bert').expect(201);
      expect(await reviews('corrie')).toHaveLength(before);
      await absences.world.database.query('DELETE FROM "absences"');
      await forAnna('bas', 'bert').expect(201);
      expect(await reviews('corrie')).toHaveLength(before + 1);
      const { results } = (await absences.get('notices?unread=true', 'corrie')).body as { results: { text: string }[] };
      expect(results[0]!.text).toContain('wie een beheerder het werk van een collega gaf');
      await absences
        .post('standing-substitutes', 'bas', { userId: absences.ids.cato, substituteUserId: absences.ids.bert })
        .expect(201);
      expect(await reviews('corrie')).toHaveLength(before + 2);
    });

    it('never gives themselves the work, nor a program, nor for longer than a year', async () => {
      const field = '/substituteUserId';
      const message = expect.stringContaining('U kunt uzelf niet aanwijzen') as string;
      expect(await refused(forAnna('koen', 'koen'))).toEqual([{ path: field, message }]);
      const standing = absences.post('standing-substitutes', 'koen', {
        userId: absences.ids.anna,
        substituteUserId: absences.ids.koen,
      });
      expect(await refused(standing)).toEqual([{ path: field, message }]);
      await absences.world.database.getRepository(UserEntity).update(absences.ids.bert!, { machine: true });
      const program = await refused(forAnna('bas', 'bert'));
      await absences.world.database.getRepository(UserEntity).update(absences.ids.bert!, { machine: false });
      expect(program).toEqual([{ path: field, message: expect.stringContaining('koppeling') as string }]);
      expect(await refused(forAnna('bas', 'bert', { until: '2027-12-01' }))).toMatchObject([{ path: '/until' }]);
      await forAnna('bas', 'bert', { until: '2027-11-30' }).expect(201);
    });
  });
});
