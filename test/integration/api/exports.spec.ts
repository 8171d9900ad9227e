import { randomUUID } from 'node:crypto';
import { RightsWorld } from './rights-world.js';

interface Exported {
  about: { reference: string; leftOut: string[] };
  intake: { question: string; involved: { name: string; role: string }[]; parentsWords: { who: string }[] };
  bsn: string;
  parts: Record<string, Record<string, unknown>[]>;
  looks: { role: string; action: string }[];
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
    expect(document.intake.parentsWords.map(({ who }) => who)).toEqual(['moeder']);
    expect((await exported({ askedBy: 'parents' })).intake.parentsWords).toHaveLength(2);
    expect((await exported({ askedBy: 'child' })).intake.parentsWords).toEqual([]);
    expect(document.about.leftOut).not.toEqual([]);
  });

  it('tells who looked, by function', async () => {
    await rights.get(`cases/${caseId}`, 'anna').expect(200);
    const { looks } = await exported();
    expect(looks).toContainEqual(expect.objectContaining({ role: 'casusinbrenger', action: 'read' }));
    expect(JSON.stringify(looks)).not.toContain('anna');
  });

  it('is one page that stands alone, in which nothing that somebody wrote is code', async () => {
    const correction = { part: 'intake', what: 'Bij school.', wrong: 'Thuis.', right: 'Op school.', askedBy: 'mother' };
    await rights.post(`cases/${caseId}/corrections`, 'anna', correction, randomUUID()).expect(201);
    const { text, headers } = await make('corrie', { format: 'html' }).expect(200);
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
