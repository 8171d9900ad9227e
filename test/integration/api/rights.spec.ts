import { randomUUID } from 'node:crypto';
import { problemIn, RightsWorld } from './rights-world.js';

describe('the rights of a person over their dossier', () => {
  let rights: RightsWorld;
  let caseId: string;
  beforeAll(async () => {
    rights = await RightsWorld.start();
  }, 60_000);
  afterAll(() => rights?.stop(), 30_000);
  beforeEach(async () => {
    caseId = await rights.submit();
  });

  const at = (path: string) => `cases/${caseId}/${path}`;
  const made = async (path: string, name: string, body: object): Promise<string> =>
    ((await rights.post(at(path), name, body).expect(201)).body as { id: string }).id;
  const refused = async (path: string, name: string, body: object = {}) =>
    problemIn(await rights.post(at(path), name, body).expect(409));
  const stored = async (table: string): Promise<string> =>
    JSON.stringify([
      await rights.world.database.query(`SELECT * FROM "${table}" WHERE "case_id" = $1`, [caseId]),
      await rights.world.database.query('SELECT * FROM "commands"'),
    ]);

  describe('correction', () => {
    const mistake = {
      part: 'intake',
      what: 'Bij school.',
      wrong: 'Er staat dat Noor thuis zit.',
      right: 'Noor gaat naar school.',
      askedBy: 'mother',
    };

    it('is decided by the coordinator, stands beside what was written, and is sealed', async () => {
      const id = await made('corrections', 'anna', mistake);
      expect(await rights.tasksOf('corrie')).toContain('decideCorrection');
      const [asked] = await rights.list(at('corrections'), 'anna');
      expect(asked).toMatchObject({ ...mistake, id, status: 'asked' });
      expect((asked as { explanation: unknown[] }).explanation).not.toEqual([]);
      const reason = 'De school bevestigt dit.';
      await rights.post(at(`corrections/${id}/decisions`), 'corrie', { outcome: 'grant', reason }).expect(201);
      expect(await rights.list(at('corrections'), 'anna')).toMatchObject([{ ...mistake, status: 'granted', reason }]);
      const rows = await stored('corrections');
      for (const word of ['Noor', 'school', 'bevestigt']) expect(rows).not.toContain(word);
      const open = await rights.world.database.query(
        `SELECT FROM "tasks" WHERE "subject_id" = $1 AND "state" = 'open'`,
        [id],
      );
      expect(open).toEqual([]);
    });

    it('is decided once', async () => {
      const id = await made('corrections', 'anna', mistake);
      const statement = 'Ik blijf erbij.';
      const refusal = { outcome: 'refuse', reason: 'Het verslag klopt.', statement };
      await rights.post(at(`corrections/${id}/decisions`), 'corrie', refusal).expect(201);
      expect(await rights.list(at('corrections'), 'corrie')).toMatchObject([{ status: 'refused', statement }]);
      expect(await refused(`corrections/${id}/decisions`, 'corrie', refusal)).toBe('alreadyDecided');
    });

    it('is not for who has no part in the case, nor decided by who asked', async () => {
      const id = await made('corrections', 'anna', mistake);
      await rights.get(at('corrections'), 'xavier').expect(404);
      await rights.get(at('corrections'), 'vreemd').expect(404);
      await rights.post(at('corrections'), 'vreemd', mistake).expect(404);
      const decision = { outcome: 'grant', reason: 'Ja.' };
      await rights.post(at(`corrections/${id}/decisions`), 'anna', decision).expect(403);
      await rights.post(at(`corrections/${randomUUID()}/decisions`), 'corrie', decision).expect(404);
    });
  });

  describe('restriction', () => {
    const place = { ground: 'accuracyContested', reason: 'Moeder betwist het verslag.' };

    it('leaves the dossier to the coordinator until it is lifted', async () => {
      await rights.get(at('corrections'), 'anna').expect(200);
      const id = await made('restrictions', 'corrie', place);
      expect((await rights.get(`cases/${caseId}`, 'anna').expect(200)).body).toMatchObject({ view: 'asked' });
      await rights.get(at('corrections'), 'anna').expect(403);
      expect((await rights.get(`cases/${caseId}`, 'corrie').expect(200)).body).toMatchObject({ view: 'full' });
      expect(await refused('restrictions', 'corrie', place)).toBe('alreadyRestricted');
      await rights.post(at(`restrictions/${id}/lifts`), 'corrie', { reason: 'Het is nagekeken.' }).expect(201);
      expect((await rights.get(`cases/${caseId}`, 'anna').expect(200)).body).toMatchObject({ view: 'full' });
      expect(await refused(`restrictions/${id}/lifts`, 'corrie', { reason: 'Nog eens.' })).toBe('alreadyLifted');
      expect(await rights.list(at('restrictions'), 'corrie')).toMatchObject([place]);
      expect(await stored('case_restrictions')).not.toContain('betwist');
      await made('restrictions', 'corrie', place);
    });

    it('stops what would share more, and lets go on what keeps a child safe', async () => {
      const id = await made('restrictions', 'corrie', place);
      const invite = { proposalId: randomUUID(), question: 'Wat heeft dit kind nodig?' };
      const stopped = await rights.post(at('invitations'), 'corrie', invite).expect(409);
      expect(problemIn(stopped)).toBe('caseRestricted');
      // No process runs here: what is let through is asked of it, and it does not answer.
      await rights.post(at('safety-alarms'), 'corrie', { what: 'Het is niet veilig.' }).expect(503);
      await rights.post(at(`restrictions/${id}/lifts`), 'corrie', { reason: 'Het is nagekeken.' }).expect(201);
      await rights.post(at('invitations'), 'corrie', invite).expect(503);
    }, 60_000);

    it('is the coordinator’s to place', async () => {
      await rights.post(at('restrictions'), 'anna', place).expect(403);
      await rights.post(at('restrictions'), 'vreemd', place).expect(404);
    });
  });

  describe('destruction', () => {
    const ask = { askedBy: 'mother', reason: 'Wij willen dit achter ons laten.' };
    const grant = { outcome: 'grant', ground: 'askedByEntitled', reason: 'Moeder heeft het gezag.' };

    const outbox = async () =>
      rights.world.database.query(`SELECT "kind" FROM "outbox" WHERE "case_id" = $1 AND "kind" = 'keepDossier'`, [
        caseId,
      ]);

    it('is granted by the coordinator and confirmed by the auditor, who reads no words', async () => {
      await rights.close(caseId);
      const id = await made('destruction-requests', 'corrie', ask);
      expect(await rights.tasksOf('corrie')).toContain('decideDestruction');
      await rights.post(at(`destruction-requests/${id}/decisions`), 'corrie', grant).expect(201);
      expect(await rights.tasksOf('adriaan')).toContain('confirmDestruction');
      const [seen] = await rights.list(at('destruction-requests'), 'adriaan');
      expect(seen).toMatchObject({ id, status: 'granted', ground: 'askedByEntitled' });
      expect(JSON.stringify(seen)).not.toMatch(/gezag|laten/);
      expect(await outbox()).toEqual([]);
      const { body } = await rights.post(at(`destruction-requests/${id}/confirmations`), 'adriaan', {}).expect(201);
      expect(body).toMatchObject({ status: 'confirmed', confirmedBy: rights.ids.adriaan });
      expect(await outbox()).toHaveLength(1);
      expect(await refused(`destruction-requests/${id}/confirmations`, 'adriaan')).toBe('alreadyDecided');
      expect(await stored('destruction_requests')).not.toMatch(/gezag|achter ons/);
    });

    it('goes back to the coordinator when the auditor finds something amiss', async () => {
      await rights.close(caseId);
      const id = await made('destruction-requests', 'corrie', ask);
      const confirm = (objection?: string) =>
        rights.post(at(`destruction-requests/${id}/confirmations`), 'adriaan', { objection });
      expect(problemIn(await confirm().expect(409))).toBe('notGranted');
      await rights.post(at(`destruction-requests/${id}/decisions`), 'corrie', grant).expect(201);
      await confirm('identityUnclear').expect(201);
      expect(await rights.list(at('destruction-requests'), 'corrie')).toMatchObject([
        { status: 'asked', objection: 'identityUnclear', decidedBy: null },
      ]);
      expect(await rights.tasksOf('corrie')).toContain('decideDestruction');
      expect(await outbox()).toEqual([]);
    });

    it('waits for the case to close and for every hold to be lifted; a refusal does not', async () => {
      const id = await made('destruction-requests', 'anna', ask);
      expect(await refused('destruction-requests', 'anna', ask)).toBe('destructionAsked');
      expect(await refused(`destruction-requests/${id}/decisions`, 'corrie', grant)).toBe('caseStillOpen');
      await rights.close(caseId);
      const hold = await made('legal-holds', 'corrie', { reason: 'Er loopt een zaak.' });
      expect(await refused(`destruction-requests/${id}/decisions`, 'corrie', grant)).toBe('legalHoldStands');
      await rights.post(at(`legal-holds/${hold}/lifts`), 'corrie', { reason: 'De zaak is voorbij.' }).expect(201);
      expect(await refused(`legal-holds/${hold}/lifts`, 'corrie', { reason: 'Nog eens.' })).toBe('alreadyLifted');
      const refusal = { outcome: 'refuse', ground: 'interestOfAnother', reason: 'Een zusje heeft er belang bij.' };
      await rights.post(at(`destruction-requests/${id}/decisions`), 'corrie', refusal).expect(201);
      expect(await rights.list(at('destruction-requests'), 'anna')).toMatchObject([{ status: 'refused' }]);
    });

    it('looks again at the dossier when a hold was all that kept it', async () => {
      await rights.close(caseId);
      const id = await made('destruction-requests', 'corrie', ask);
      await rights.post(at(`destruction-requests/${id}/decisions`), 'corrie', grant).expect(201);
      await rights.post(at(`destruction-requests/${id}/confirmations`), 'adriaan', {}).expect(201);
      const hold = await made('legal-holds', 'corrie', { reason: 'Er loopt een zaak.' });
      expect(await outbox()).toHaveLength(1);
      await rights.post(at(`legal-holds/${hold}/lifts`), 'corrie', { reason: 'De zaak is voorbij.' }).expect(201);
      expect(await outbox()).toHaveLength(2);
    });

    it('takes a ground that fits the decision', async () => {
      const id = await made('destruction-requests', 'anna', ask);
      const { body } = await rights
        .post(at(`destruction-requests/${id}/decisions`), 'corrie', { ...grant, ground: 'notEntitled' })
        .expect(400);
      expect(body).toMatchObject({ faults: [{ path: '/ground' }] });
    });

    it('has nobody of another region, and nobody who did not take part, know of it', async () => {
      const id = await made('destruction-requests', 'anna', ask);
      await rights.get(at('destruction-requests'), 'vreemde-auditor').expect(404);
      await rights.get(at('retention'), 'vreemde-auditor').expect(404);
      await rights.get(at('destruction-requests'), 'bas').expect(403);
      await rights.post(at(`destruction-requests/${id}/confirmations`), 'vreemde-auditor', {}).expect(404);
      await rights.post(at(`destruction-requests/${id}/confirmations`), 'corrie', {}).expect(403);
    });
  });

  describe('retention', () => {
    it('tells until when a dossier is kept, and why', async () => {
      expect((await rights.get(at('retention'), 'adriaan').expect(200)).body).toMatchObject({
        closed: false,
        keepUntil: null,
        holds: [],
      });
      await rights.close(caseId);
      await made('legal-holds', 'corrie', { reason: 'Er loopt een zaak.' });
      for (const name of ['adriaan', 'corrie']) {
        const { body } = await rights.get(at('retention'), name).expect(200);
        expect(body).toMatchObject({
          closed: true,
          keepUntil: '2046-11-26',
          holds: [{ liftedAt: null }],
          requests: [],
        });
        expect(body).toMatchObject({ why: expect.stringContaining('rechtszaak') as string });
        expect(JSON.stringify(body)).not.toContain('Er loopt een zaak');
      }
    });

    it('lists the closed dossiers of the region, page by page', async () => {
      const others = [await rights.submit(), await rights.submit()];
      for (const id of others) await rights.close(id);
      const seen: string[] = [];
      let path: string | null = 'retentions?limit=1';
      while (path) {
        const { body } = (await rights.get(path, 'adriaan').expect(200)) as {
          body: { next: string | null; results: { caseId: string; keepUntil: string }[] };
        };
        seen.push(...body.results.map((kept) => kept.caseId));
        path = body.next && body.next.replace('/v1/', '');
      }
      expect(seen).toEqual(expect.arrayContaining(others));
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).not.toContain(caseId);
      expect(await rights.list('retentions', 'vreemde-auditor')).toEqual([]);
      await rights.get('retentions', 'anna').expect(403);
      await rights.get('retentions?cursor=onzin', 'adriaan').expect(400);
    });
  });
});
