import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import {
  accept,
  acceptInvitations,
  advise,
  confirmTeam,
  invite,
  later,
  refused,
  RESPITE,
} from '../../testing/paper-steps.js';

describe('deliberation', () => {
  it('holds its clock still for an analysis that must come first', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    const due = paper.all('clock').find(({ kind }) => kind === 'deliberation')!.dueAt;
    const analysisRequestId = paper.coordinates('askAnalysis', { userId: null });
    paper.until('2026-12-03T10:00:00Z');
    paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'deliverAnalysis', { analysisRequestId });
    const after = paper.all('clock').find(({ kind }) => kind === 'deliberation')!.dueAt;
    expect(Date.parse(after)).toBeGreaterThan(Date.parse(due));
    advise(paper);
    expect(paper.case.phase).toBe('plan');
  });

  it('takes the analysis of an expert from nobody who stands in for them', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    const ofCasusinbrenger = paper.coordinates('askAnalysis', { userId: null });
    const standIn = (analysisRequestId: string) =>
      paper.does('u-colleague', 'casusinbrenger', 'deliverAnalysis', { analysisRequestId }, [
        PEOPLE.casusinbrenger,
        'u-a',
      ]);
    standIn(ofCasusinbrenger);
    const ofExpert = paper.coordinates('askAnalysis', { userId: 'u-a' });
    expect(() => standIn(ofExpert)).toThrow(refused('notYours'));
    paper.does('u-a', 'expert', 'deliverAnalysis', { analysisRequestId: ofExpert });
    expect(paper.last('analysisRequest').status).toBe('delivered');
  });

  it('moves a meeting that did not take place yet, and says how often', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    const sessionId = paper.coordinates('planSession', { plannedAt: later(paper, 2) });
    paper.coordinates('moveSession', { sessionId, plannedAt: later(paper, 3) });
    expect(paper.last('session')).toMatchObject({ plannedAt: later(paper, 3), moves: 1, status: 'planned' });
    const past = { sessionId, plannedAt: later(paper, -1) };
    expect(() => paper.coordinates('moveSession', past)).toThrow(refused('dateInPast'));
    paper.coordinates('recordAttendance', { sessionId, heldAt: paper.now, attendances: [] });
    expect(() => paper.coordinates('moveSession', { sessionId, plannedAt: later(paper, 4) })).toThrow(
      refused('alreadyDecided'),
    );
  });

  it('keeps the questions of the omdenker with the session, one by one', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    const sessionId = paper.coordinates('planSession', { plannedAt: later(paper, 1) });
    const round = { sessionId, askedBy: 'u-a', questions: 2 };
    expect(() => paper.coordinates('recordLearningRound', round)).toThrow(refused('noSessionHeld'));
    paper.coordinates('recordAttendance', { sessionId, heldAt: paper.now, attendances: [] });
    expect(() => paper.coordinates('recordLearningRound', { ...round, askedBy: 'u-e' })).toThrow(
      refused('noSuchMember'),
    );
    paper.coordinates('recordLearningRound', round);
    expect(paper.all('learningQuestion').map(({ askedBy }) => askedBy)).toEqual(['u-a', 'u-a']);
  });

  it('demands what was missing with every second best', () => {
    const paper = new PaperCase();
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    expect(() => advise(paper, [{ ...RESPITE, choice: 'secondBest', missing: null }])).toThrow(
      refused('missingReasonForSecondBest'),
    );
  });

  it('ends a consult with the advice', () => {
    const paper = new PaperCase({ track: 'consult', anonymous: true, gemeenteId: null });
    accept(paper);
    invite(paper);
    acceptInvitations(paper);
    confirmTeam(paper);
    advise(paper, []);
    paper.coordinates('closeCase', { outcome: 'adviceGiven' });
    expect(paper.case).toMatchObject({ phase: 'closed', outcome: 'adviceGiven' });
  });
});
