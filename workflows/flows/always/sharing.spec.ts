import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import {
  accept,
  acceptInvitations,
  confirmElement,
  grant,
  invite,
  offerHandover,
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

  it('offers no handover without consent', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    paper.sharing = { ...paper.sharing, ...from12 };
    expect(() => offerHandover(paper)).toThrow(refused('consentMissing'));
    expect(paper.last('handover').status).toBe('preparing');
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
