import { randomUUID } from 'node:crypto';
import { CaseKeysRepository } from '#persistence/case-keys/case-keys.repository';
import { CaseWords } from '#persistence/case-keys/case-words';
import { DomainEntity } from '#persistence/domains/domain.entity';
import { CaseEventEntity } from '#persistence/events/case-event.entity';
import { InvitationEntity } from '#persistence/invitations/invitation.entity';
import { dossierTables } from '#persistence/rights/dossier-tables';
import { NOT_IN_EXPORT } from '../../../apps/api/src/rights/exports/not-in-export.js';
import { MASTERS } from '../../support/secrets.js';
import { RightsWorld } from './rights-world.js';

interface Exported {
  about: { reference: string; leftOut: string[] };
  intake: { question: string; involved: { name: string; role: string }[]; parentsWords: { who: string }[] };
  bsn: string;
  parts: Record<string, Record<string, unknown>[]>;
  looks: object[];
}

describe('the export of a dossier', () => {
  let rights: RightsWorld;
  let caseId: string;
  beforeAll(async () => {
    rights = await RightsWorld.start();
    caseId = await rights.submit({
      parentsWords: [
        { words: 'Ik wil haar thuis.', recordedBy: 'S. Vos', on: '2026-11-20', who: 'moeder' },
        { words: 'Liever in de buurt van mij.', recordedBy: 'S. Vos', on: '2026-11-20', who: 'vader' },
      ],
      childWords: { words: 'Ik wil <b>niet</b> weer verhuizen & zo.', recordedBy: 'S. Vos', on: '2026-11-20' },
      safety: 'Moeder verblijft op een geheim adres.',
      urgent: true,
      urgencyReason: 'Vader dreigt.',
      involved: [{ name: 'Oom Piet', role: 'vertrouwenspersoon', since: null }],
    });
  }, 60_000);
  afterAll(() => rights?.stop(), 30_000);

  const make = (name: string, more: object = {}) =>
    rights.post(`cases/${caseId}/exports`, name, {
      format: 'json',
      askedBy: 'mother',
      purpose: 'Moeder wil het dossier inzien.',
      ...more,
    });
  const exported = async (more: object = {}) => (await make('corrie', more).expect(200)).body as Exported;

  it('holds what is known of the child, and nothing sealed', async () => {
    const document = await exported();
    expect(document).toMatchObject({
      about: { reference: expect.stringMatching(/^ME-2026-/) as string },
      intake: { question: 'Waar kan Noor wonen en toch naar haar eigen school?' },
      bsn: 'niet aanwezig',
    });
    expect(document.parts.consent).toHaveLength(3);
    expect(document.parts.consent![0]).toMatchObject({ how: 'mondeling', recordedBy: 'anna (test)' });
    expect(document.parts.event).not.toEqual([]);
    expect(JSON.stringify(document)).not.toContain('sealed.');
    expect(Object.keys(document.parts)).not.toEqual(expect.arrayContaining(['task']));
  });

  it('leaves out who else is in it, and says so', async () => {
    const document = await exported();
    expect(JSON.stringify(document)).not.toContain('Oom Piet');
    expect(document.intake.involved).toMatchObject([{ name: 'weggelaten', role: 'vertrouwenspersoon' }]);
    expect(document.intake.parentsWords).toEqual([]);
    expect((await exported({ parentsWords: [1] })).intake.parentsWords.map(({ who }) => who)).toEqual(['moeder']);
    expect((await exported({ include: ['parentsWords'] })).intake.parentsWords).toHaveLength(2);
    expect((await exported({ askedBy: 'child' })).intake.parentsWords).toEqual([]);
    expect(document.about.leftOut).not.toEqual([]);
  });

  it('keeps from a parent what may endanger somebody, unless the coordinator includes it', async () => {
    const words = /geheim adres|dreigt|verhuizen/;
    for (const askedBy of ['mother', 'father', 'parents', 'guardian']) {
      expect(JSON.stringify(await exported({ askedBy }))).not.toMatch(words);
    }
    const { text } = await make('corrie', { format: 'html', askedBy: 'father' }).expect(200);
    expect(text).not.toMatch(words);
    expect(text).toContain('Veiligheid: weggelaten, omdat het iemand in gevaar kan brengen.');
    const chosen = await exported({ askedBy: 'father', include: ['childWords'] });
    expect(JSON.stringify(chosen)).toContain('verhuizen');
    expect(JSON.stringify(chosen)).not.toMatch(/geheim adres|dreigt/);
    expect(JSON.stringify(await exported({ askedBy: 'child' }))).toMatch(/geheim adres/);
  });

  it('leaves out the parts that the coordinator names, each on a ground', async () => {
    const leaveOut = [{ part: 'consent', ground: 'safetyOfSomebody' }];
    const document = await exported({ askedBy: 'child', leaveOut });
    expect(document.parts.consent).toEqual([]);
    expect(document.about).toMatchObject({ withheld: [...leaveOut, { part: 'parentsWords' }] });
    await make('corrie', { leaveOut: [{ part: 'consent', ground: 'noTime' }] }).expect(400);
    await make('corrie', { include: ['consent'] }).expect(400);
  });

  it('holds the case itself, and the function of people whose name is not known here', async () => {
    await rights.world.database.query(
      `UPDATE "cases" SET "regievoerder_id" = gen_random_uuid(), "problem_domains" = '{lvb}' WHERE "id" = $1`,
      [caseId],
    );
    const { parts } = await exported();
    expect(parts.case).toMatchObject([
      { gemeenteId: 'Oeverdam', urgent: true, track: 'case', problemDomains: ['lvb'] },
    ]);
    const { text } = await make('corrie', { format: 'html' }).expect(200);
    expect(text).toMatch(/Oeverdam[^]*licht verstandelijke beperking[^]*een regievoerder is aangewezen/);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    expect(text).toContain('Vraag de coördinator om de bestanden');
  });

  it('calls a domain as the region does, also one that ended, and one without a name of its own in plain words', async () => {
    const { database, regionId } = rights.world;
    const domains = database.getRepository(DomainEntity);
    await domains.insert({ regionId, code: 'dierentherapie', name: 'Hulp met <paarden>', endedOn: '2026-01-01' });
    await domains.update({ regionId, code: 'wmo' }, { name: 'Hulp van Oeverdam' });
    await database.query(`UPDATE "cases" SET "problem_domains" = '{dierentherapie,wmo,jeugdGgz}' WHERE "id" = $1`, [
      caseId,
    ]);
    const { text } = await make('corrie', { format: 'html' }).expect(200);
    const plain = 'psychische hulp voor jongeren (jeugd-ggz)';
    expect(text).toContain(`<dd>Hulp met &lt;paarden&gt;; Hulp van Oeverdam; ${plain}</dd>`);
    expect(text).not.toMatch(/dierentherapie|jeugdGgz/);
    expect(await exported()).toMatchObject({
      parts: { case: [{ problemDomains: ['dierentherapie', 'wmo', 'jeugdGgz'] }] },
      domains: [
        { code: 'dierentherapie', name: 'Hulp met <paarden>' },
        { code: 'wmo', name: 'Hulp van Oeverdam' },
        { code: 'jeugdGgz', name: plain },
      ],
    });
  });

  it('says that somebody is not in the team, and not what was written about it', async () => {
    const { database, gemeenteId } = rights.world;
    const [id, at] = [randomUUID(), '2026-11-23T09:00:00.000Z'];
    const words = new CaseWords(new CaseKeysRepository(database, MASTERS));
    const { note, reason } = await words.seal(caseId, { note: 'Ik ken de moeder.', reason: 'Zij is mijn nicht.' });
    const who = { expertId: randomUUID(), userId: rights.ids.xavier!, organisationId: gemeenteId };
    await database.getRepository(InvitationEntity).insert({
      ...{ id, caseId, proposalId: randomUUID(), ...who, status: 'conflicted', invitedAt: at, answeredAt: at },
      ...{ declineReason: 'conflictOfInterest', note, slot: null },
    });
    await database.getRepository(CaseEventEntity).insert({
      ...{ caseId, stepNumber: 900, index: 0, type: 'conflictDeclared', subjectRecord: 'invitation', subjectId: id },
      ...{ actorId: who.userId, actorRole: 'expert', onBehalfOfId: null, reasonCode: null, reason, at },
    });
    const document = await exported({ askedBy: 'child' });
    expect(document.parts.invitation).toMatchObject([{ status: 'conflicted', declineReason: 'conflictOfInterest' }]);
    expect(document.parts.event).toContainEqual(expect.objectContaining({ type: 'conflictDeclared' }));
    const { text } = await make('corrie', { format: 'html', askedBy: 'child' }).expect(200);
    expect(JSON.stringify(document) + text).not.toMatch(/Ik ken de moeder|mijn nicht/);
    expect(text).toContain('Wat een expert schreef bij het antwoord op een uitnodiging');
  });

  it('names every table with rows of a case that is not in it', () => {
    const { database } = rights.world;
    const shown = Object.values(dossierTables).map((table) => database.getMetadata(table).tableName);
    const ofCase = database.entityMetadatas.filter(({ propertiesMap }) => 'caseId' in propertiesMap);
    const missing = ofCase.map(({ tableName }) => tableName).filter((table) => !shown.includes(table));
    expect(missing.sort()).toEqual(Object.keys(NOT_IN_EXPORT).sort());
  });

  it('is for who may ask it at the age of the child', async () => {
    const sixteen = await rights.submit({ child: { firstName: 'Sem', birthDate: '2009-05-03' } });
    const ten = await rights.submit({ child: { firstName: 'Bo', birthDate: '2017-05-03' } });
    const asks = (id: string, askedBy: string, path = 'exports') =>
      rights.post(`cases/${id}/${path}`, 'corrie', {
        askedBy,
        ...(path === 'exports' && { format: 'json', purpose: 'Inzien.' }),
        ...(path === 'corrections' && { part: 'intake', what: 'School.', wrong: 'Thuis.', right: 'Op school.' }),
        ...(path === 'destruction-requests' && { reason: 'Wij willen dit niet meer.' }),
      });
    for (const path of ['exports', 'corrections', 'destruction-requests']) {
      const { body } = await asks(sixteen, 'mother', path).expect(400);
      expect(body).toMatchObject({
        faults: [{ path: '/askedBy', message: expect.stringMatching(/Vraag de jongere/) as string }],
      });
      await asks(ten, 'child', path).expect(400);
    }
    await asks(sixteen, 'child').expect(200);
    await asks(ten, 'father').expect(200);
  });

  it('tells who looked, by function', async () => {
    await rights.get(`cases/${caseId}`, 'anna').expect(200);
    const { looks } = await exported();
    expect(looks).toContainEqual(expect.objectContaining({ functionName: 'casusinbrenger', ground: 'usual' }));
    expect(JSON.stringify(looks)).not.toContain('anna');
  });

  it('is one page that stands alone, in which nothing that somebody wrote is code', async () => {
    const correction = { part: 'intake', what: 'Bij school.', wrong: 'Thuis.', right: 'Op school.', askedBy: 'mother' };
    await rights.post(`cases/${caseId}/corrections`, 'anna', correction, randomUUID()).expect(201);
    const { text, headers } = await make('corrie', { format: 'html', include: ['childWords'] }).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename=dossier-ME-2026-\d+\.html$/) as string,
    });
    expect(text).toMatch(/^<!doctype html>\n<html lang="nl">/);
    expect(text).toContain('Ik wil &lt;b&gt;niet&lt;/b&gt; weer verhuizen &amp; zo.');
    expect(text).not.toMatch(/<script|<link|<img|<iframe|javascript:|https?:\/\//i);
    expect(text).toContain('href="#correction"');
    expect(text).toContain('De casus is aangemeld.');
    const anchors = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    for (const id of anchors) expect(text).toContain(`id="${id}"`);
    expect(text).not.toMatch(/undefined|\[object|null/);
  });

  it('is logged, and nothing of it is kept', async () => {
    await exported();
    const [entry] = await rights.world.database.query<{ purpose: string }[]>(
      `SELECT "purpose" FROM "access_log_entries" WHERE "action" = 'export' AND $1::uuid = ANY("case_ids")`,
      [caseId],
    );
    expect(entry).toBeDefined();
    expect(JSON.stringify(await rights.world.database.query('SELECT * FROM "commands"'))).not.toContain('verhuizen');
  });

  it('is made by the coordinator of the region', async () => {
    await make('anna').expect(403);
    await make('adriaan').expect(403);
    await make('vreemd').expect(404);
    await make('corrie', { format: 'pdf', purpose: '' }).expect(400);
  });
});
