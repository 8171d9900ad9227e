import { randomUUID } from 'node:crypto';
import { CaseRestrictionEntity } from '#persistence/rights/case-restriction.entity';
import { EmergencyAccessEntity } from '#persistence/emergency-accesses/emergency-access.entity';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { startAccessWorld, type AccessWorld, type Dossier, type Somebody } from './access-world.js';
import { askingAt, type Ask } from './asking.js';
import { routesOf, type DescribedRoute } from './openapi-doors.js';
import { GEMEENTE_IN_QUESTION, OF_RECORDS as W, QUESTION_WORD, wordsIn } from './planted-words.js';

/** Every word that somebody finds in every answer to every read about a dossier, and the names of colleagues in it. */
interface Found {
  words: string[];
  text: string;
}

jest.setTimeout(60_000);

const LISTS_OF_REGION = [
  ...['get /v1/gemeenten', 'get /v1/organisations'],
  'get /v1/cases/{caseId}/invitations/{invitationId}/interest-questions',
];

describe('what people find who are only asked something', () => {
  let access: AccessWorld;
  let dossier: Dossier;
  let restricted: Dossier;
  let reads: DescribedRoute[];
  let ask: Ask;
  beforeAll(async () => {
    access = await startAccessWorld();
    const { world } = access;
    dossier = await access.addDossier();
    restricted = await access.addDossier();
    await world.database.getRepository(CaseRestrictionEntity).insert({
      ...{ id: randomUUID(), caseId: restricted.ids.caseId!, ground: 'accuracyContested', reason: null },
      ...{ placedBy: restricted.cast.coordinator.id, placedAt: '2026-11-22T09:00:00.000Z' },
      ...{ liftedBy: null, liftedAt: null, liftReason: null },
    });
    const { body } = await world.http.get('/v1/openapi.json');
    const searches = ['post /v1/case-searches'];
    reads = routesOf(body as never).filter(
      ({ name, method, path }) => (method === 'get' && path.startsWith('/v1/')) || searches.includes(name),
    );
    ask = await askingAt(world.app);
  }, 120_000);
  afterAll(() => access.stop(), 30_000);

  async function findAll(who: Somebody, { ids }: Dossier, named: Record<string, string> = {}): Promise<Found> {
    const all = { ...ids, ...named };
    const about = reads.filter(({ name }) => !name.endsWith('/openapi.json'));
    const answers = await Promise.all(about.map((route) => ask(route, who, all)));
    const text = answers.map((answer) => answer.text).join('\n');
    return { words: wordsIn(text), text };
  }
  const looksAt = ({ token }: Somebody, { ids }: Dossier) =>
    access.world.http.get(`/v1/cases/${ids.caseId!}`).set('Authorization', token);
  const substituteOf = async (who: Somebody, role: 'expert' | 'mandateHolder', place = {}): Promise<Somebody> => {
    const substitute = await access.addPerson([role], place);
    await access.world.database.getRepository(AbsenceEntity).insert({
      ...{ id: randomUUID(), regionId: who.regionId, userId: who.id, substituteUserId: substitute.id },
      ...{ from: '2026-01-01', until: '2098-01-31', reason: null, recordedBy: who.id },
      ...{ recordedAt: '2026-01-01T09:00:00.000Z', cancelledAt: null },
    });
    return substitute;
  };
  const toDecide = [W.help, W.instead, W.money, W.refusal].sort();

  it('an invited expert: the question, without names or places', async () => {
    const { words, text } = await findAll(dossier.cast.invited, dossier, {
      invitationId: dossier.ids.openInvitationId!,
    });
    expect(words).toEqual([QUESTION_WORD]);
    expect(text).toContain('waar kan het kind wonen en toch naar het de school in de gemeente?');
    expect(withoutLists(text, await listsOfRegion())).not.toContain(GEMEENTE_IN_QUESTION);
    const { casusinbrenger, expert, declined, mandateHolder, provider } = dossier.cast;
    const people = [casusinbrenger, expert, declined, mandateHolder, provider].filter(({ id }) => text.includes(id));
    expect(people).toEqual([]);
  });

  it.each(['invited', 'expert'] as const)(
    'who stands in for an expert (%s): not even that the case is there, since a seat is personal',
    async (part) => {
      const substitute = await substituteOf(dossier.cast[part], 'expert');
      const { words, text } = await findAll(substitute, dossier);
      expect(words).toEqual([]);
      expect(text).not.toContain(dossier.cast[part].id);
      expect(text).not.toContain('view');
      await looksAt(substitute, dossier).expect(404);
      await looksAt(dossier.cast[part], dossier).expect(200);
    },
  );

  it('who stands in at home for an expert of another region: nothing either', async () => {
    const place = { regionId: access.otherRegionId };
    const guest = await access.addPerson(['expert'], place);
    await access.participate(dossier.ids.caseId!, guest, 'expert', 'full');
    await looksAt(guest, dossier).expect(200);
    const substitute = await substituteOf(guest, 'expert', place);
    expect((await findAll(substitute, dossier)).words).toEqual([]);
    await looksAt(substitute, dossier).expect(404);
  });

  it('who said no to an invitation: nothing', async () => {
    expect((await findAll(dossier.cast.declined, dossier)).words).toEqual([]);
  });

  it('a mandate holder, and who stands in: the help, the money, and why others refused', async () => {
    expect((await findAll(dossier.cast.mandateHolder, dossier)).words).toEqual(toDecide);
    const substitute = await substituteOf(dossier.cast.mandateHolder, 'mandateHolder');
    expect((await findAll(substitute, dossier)).words).toEqual(toDecide);
  });

  it('a provider who has not answered: the help and the talk about it', async () => {
    const { words } = await findAll(dossier.cast.asked, dossier, {
      handoverId: dossier.ids.offeredId!,
      elementId: dossier.ids.otherElementId!,
    });
    expect(words).toEqual([W.agreement, W.otherHelp, W.otherTalk].sort());
  });

  it('a colleague of who gives the help: that help', async () => {
    const colleague = await access.addPerson(['provider'], { organisationId: access.providerId });
    expect((await findAll(colleague, dossier)).words).toEqual([W.adjustment, W.help].sort());
    const expert = await access.addPerson(['expert'], { organisationId: access.providerId });
    expect((await findAll(expert, dossier)).words).toEqual([]);
  });

  it('an expert who takes part: no answer of another expert, no search for the team', async () => {
    const { words, text } = await findAll(dossier.cast.expert, dossier);
    expect(words).not.toContain(W.otherNote);
    expect(words).toContain(W.note);
    expect(text).not.toContain(dossier.cast.declined.id);
  });

  it('a provider who takes part: no handover to another', async () => {
    const { words } = await findAll(dossier.cast.provider, dossier);
    expect(words).toContain(W.talk);
    expect(words.filter((word) => [W.otherTalk, W.agreement].includes(word))).toEqual([]);
  });

  it('a coordinator of another region who takes part as an expert: what the expert finds', async () => {
    const both = await access.addPerson(['coordinator', 'expert'], { regionId: access.otherRegionId });
    await access.participate(dossier.ids.caseId!, both, 'expert', 'full');
    const { words } = await findAll(both, dossier);
    expect(words).toEqual((await findAll(dossier.cast.expert, dossier)).words.filter((word) => word !== W.note));
  });

  it('the administrator and the auditor of the region: nothing', async () => {
    for (const role of ['regionAdmin', 'auditor'] as const) {
      expect((await findAll(await access.addPerson([role]), dossier)).words).toEqual([]);
    }
  });

  it('while a case is restricted: only what is asked of them, and the coordinator everything', async () => {
    const { cast } = restricted;
    expect((await findAll(cast.regievoerder, restricted)).words).not.toContain(W.advice);
    expect((await findAll(cast.casusinbrenger, restricted)).words).toEqual([W.analysis]);
    expect((await findAll(cast.expert, restricted)).words).toEqual([W.note]);
    expect((await findAll(cast.invited, restricted)).words).toEqual([]);
    expect((await findAll(cast.mandateHolder, restricted)).words).toEqual(toDecide);
    expect((await findAll(cast.coordinator, restricted)).words).toContain(W.advice);
  });

  it('in an emergency: everything, until it ends', async () => {
    const looker = await access.addPerson(['regievoerder']);
    const emergency: EmergencyAccessEntity = {
      ...{ id: randomUUID(), caseId: dossier.ids.caseId!, regionId: access.regionId, userId: looker.id },
      ...({ role: 'regievoerder', ground: 'acuteDanger', reason: null, endedAt: null, endedBy: null } as const),
      ...{ from: '2026-01-01T09:00:00.000Z', until: '2098-01-01T09:00:00.000Z' },
    };
    const accesses = access.world.database.getRepository(EmergencyAccessEntity);
    await accesses.insert(emergency);
    expect((await findAll(looker, dossier)).words).toContain(W.advice);
    await accesses.update({ id: emergency.id }, { endedAt: '2026-02-01T09:00:00.000Z' });
    expect((await findAll(looker, dossier)).words).toEqual([]);
  });

  const invited = () => ({ ...dossier.ids, invitationId: dossier.ids.openInvitationId! });
  /** What everybody may read of the region, and is asked about all of it: it names the gemeenten. */
  const listsOfRegion = () =>
    Promise.all(
      reads
        .filter(({ name }) => LISTS_OF_REGION.includes(name))
        .map(async (route) => (await ask(route, dossier.cast.invited, invited())).text),
    );
  const withoutLists = (text: string, lists: string[]) => lists.reduce((rest, list) => rest.replace(list, ''), text);
});
