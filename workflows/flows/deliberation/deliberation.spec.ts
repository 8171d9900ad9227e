import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { accept, acceptInvitations, advise, confirmTeam, invite, refused, RESPITE } from '../../testing/paper-steps.js';

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
