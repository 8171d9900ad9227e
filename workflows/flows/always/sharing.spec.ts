import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import {
  accept,
  acceptInvitations,
  confirmElement,
  grant,
  invite,
  offerHandover,
  reachFollowUp,
  reachPlan,
  refused,
} from '../../testing/paper-steps.js';

const from12 = { parties: ['child' as const, 'parents' as const] };
const no = { answer: 'decline', reason: 'noTime' } as const;

describe('sharing with those who are asked for help', () => {
  it('waits for everybody who must consent, and says who', () => {
    const paper = new PaperCase();
    paper.sharing = { ...paper.sharing, ...from12 };
    accept(paper);
    expect(() => invite(paper)).toThrow(expect.objectContaining({ code: 'consentMissing', details: { was: 'child' } }));
    expect(paper.all('invitation')).toEqual([]);
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'given', givenBy: 'child' });
    paper.sharing.statements.push({ id: 'child', givenBy: 'child', status: 'given' });
    invite(paper);
    expect(paper.all('invitation')).toHaveLength(3);
  });

  it('goes on without consent after a recorded weighing', () => {
    const paper = new PaperCase();
    paper.sharing.statements = [{ id: 'intake', givenBy: 'mother', status: 'refused' }];
    accept(paper);
    expect(() => invite(paper)).toThrow(refused('consentMissing'));
    paper.sharing.statements.push({ id: 'weighing', givenBy: 'other', status: 'weighed' });
    invite(paper);
    expect(paper.all('invitation')).toHaveLength(3);
  });

  it('needs no consent where nobody knows who it is about', () => {
    const paper = new PaperCase({ anonymous: true, track: 'consult' });
    paper.sharing = { parties: ['child', 'parents'], statements: [] };
    accept(paper);
    invite(paper);
    expect(paper.all('invitation')).toHaveLength(3);
  });

  it('invites no next best by itself, and leaves the team with the coordinator', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    paper.sharing = { ...paper.sharing, ...from12 };
    const [first] = paper.all('invitation');
    paper.does('u-a', 'expert', 'answerInvitation', { invitationId: first!.id, ...no });
    expect(paper.eventTypes()).toContain('invitationsHeldBack');
    expect(paper.all('invitation').map(({ status }) => status)).toEqual(['declined', 'invited', 'invited']);
    expect(paper.last('teamProposal').status).toBe('proposed');
    expect(paper.openTasks()).toContain('assembleTeam: u-coordinator');
  });

  it('shows who accepts no more than they were asked while consent is missing', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    paper.sharing = { ...paper.sharing, ...from12 };
    acceptInvitations(paper);
    const views = () =>
      paper
        .all('participant')
        .filter(({ role }) => role === 'expert')
        .map(({ view }) => view);
    expect(views()).toEqual(['asked', 'asked', 'asked']);
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'given', givenBy: 'child' });
    expect(views()).toEqual(['full', 'full', 'full']);
  });

  it('lets who accepts in, also while the case is restricted: what they read is narrowed until that is lifted', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    paper.sharing = { ...paper.sharing, restricted: true };
    acceptInvitations(paper);
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'given', givenBy: 'child' });
    const experts = paper.all('participant').filter(({ role }) => role === 'expert');
    expect(experts.map(({ view, until }) => [view, until])).toEqual(Array(3).fill(['full', null]));
  });

  it('gives who saw the case no key to where it meets after consent was taken back', () => {
    const paper = new PaperCase();
    paper.slots = [{ id: 'monday', startsAt: '2026-12-07T09:00:00Z', endsAt: '2026-12-07T10:30:00Z' }];
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'withdrawn', givenBy: 'parents' });
    expect(paper.last('session').room).toBe(1);
  });

  it('offers no handover without consent', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    paper.sharing = { ...paper.sharing, ...from12 };
    expect(() => offerHandover(paper)).toThrow(refused('consentMissing'));
    expect(paper.last('handover').status).toBe('preparing');
  });
});

describe('sharing that stops', () => {
  const stop = (paper: PaperCase, status: 'withdrawn' | 'notAsked' = 'withdrawn') =>
    paper.coordinates('recordConsent', { kind: 'sharing', status, givenBy: 'parents' });
  const sees = (paper: PaperCase, role: string) =>
    paper.all('participant').some((part) => part.role === role && part.until === null);

  it('takes an offered handover back to its sender, and asks to prepare it anew', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    const handoverId = offerHandover(paper);
    stop(paper);
    expect(paper.last('handover').status).toBe('withdrawn');
    expect([sees(paper, 'provider'), sees(paper, 'expert')]).toEqual([false, false]);
    expect(paper.openTasks()).toEqual(
      expect.arrayContaining(['handleWithdrawnConsent: u-coordinator', 'prepareHandover: u-regievoerder']),
    );
    const accepting = () =>
      paper.does(PEOPLE.provider, 'provider', 'answerHandover', { handoverId, answer: 'accept', reason: null });
    expect(accepting).toThrow(refused('alreadyDecided'));
  });

  it('lets nobody accept what was offered before consent was missing', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    const handoverId = offerHandover(paper);
    paper.sharing = { ...paper.sharing, ...from12 };
    const answer = { handoverId, answer: 'accept', reason: null } as const;
    expect(() => paper.does(PEOPLE.provider, 'provider', 'answerHandover', answer)).toThrow(refused('consentMissing'));
  });

  it('shows a provider who gives help no more than that, until there is consent again', () => {
    const paper = new PaperCase();
    reachFollowUp(paper);
    stop(paper);
    expect(sees(paper, 'provider')).toBe(false);
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'given', givenBy: 'parents' });
    expect(paper.all('participant').find(({ role, until }) => role === 'provider' && !until)?.view).toBe('full');
  });

  it('stops too when a yes turns out not to have been asked', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    stop(paper, 'notAsked');
    expect(sees(paper, 'expert')).toBe(false);
    expect(paper.openTasks()).toContain('handleWithdrawnConsent: u-coordinator');
  });

  it('leaves a new regievoerder responsible, but reading only with consent', () => {
    const paper = new PaperCase();
    paper.sharing.statements = [{ id: 'intake', givenBy: 'mother', status: 'refused' }];
    paper.coordinates('reassign', { duty: 'regievoerder', userId: 'u-new' });
    const view = () => paper.all('participant').find(({ userId, until }) => userId === 'u-new' && !until)?.view;
    expect([paper.case.regievoerderId, view()]).toEqual(['u-new', 'asked']);
    paper.coordinates('recordConsent', { kind: 'sharing', status: 'given', givenBy: 'mother' });
    expect(view()).toBe('full');
  });

  it('invites nobody by itself while the case is restricted', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    paper.sharing = { ...paper.sharing, restricted: true };
    const [first] = paper.all('invitation');
    paper.does('u-a', 'expert', 'answerInvitation', { invitationId: first!.id, ...no });
    expect(paper.eventTypes()).toContain('invitationsHeldBack');
  });
});

describe('who sees a case that is over', () => {
  const seers = (paper: PaperCase) =>
    paper
      .all('participant')
      .filter(({ until }) => until === null)
      .map(({ role }) => role);

  it('is nobody of whom something was asked', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    confirmElement(paper);
    paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'withdrawCase', {});
    expect(seers(paper)).toEqual(['casusinbrenger', 'regievoerder']);
  });

  it('is nobody who took part, once it cannot be opened again', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'withdrawCase', {});
    paper.until(paper.all('clock').find(({ kind }) => kind === 'reopening')!.dueAt);
    expect(paper.eventTypes()).toContain('reopeningEnded');
    expect(seers(paper)).toEqual([]);
  });
});
