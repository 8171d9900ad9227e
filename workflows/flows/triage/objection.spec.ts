import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { acceptHandover, offer, refused } from '../../testing/paper-steps.js';

describe('redirect and objection', () => {
  const redirect = (paper: PaperCase) =>
    paper.coordinates('decideTriage', {
      outcome: 'redirect',
      table: { id: 'table', contactUserId: PEOPLE.provider, organisationId: 'o-table' },
      urgent: null,
      regievoerderId: null,
    });

  it('is a warm handover that closes the case once both confirm', () => {
    const paper = new PaperCase();
    redirect(paper);
    expect(paper.case.condition).toBe('redirected');
    const { id: handoverId } = paper.last('handover');
    offer(paper, handoverId);
    acceptHandover(paper, handoverId);
    paper.coordinates('callAgain', { handoverId, goesWell: true });
    paper.coordinates('confirmHandover', { handoverId });
    paper.does(PEOPLE.provider, 'provider', 'confirmHandover', { handoverId });
    expect(paper.case).toMatchObject({ phase: 'closed', outcome: 'redirected' });
  });

  it('lies with the coordinator again when the table says no, or nothing', () => {
    const paper = new PaperCase();
    redirect(paper);
    offer(paper, paper.last('handover').id);
    paper.until('2027-01-05T00:00:00Z');
    expect(paper.last('handover').status).toBe('expired');
    expect(paper.case).toMatchObject({ phase: 'triage', condition: null });
  });

  it('can be objected to once, and a second person decides', () => {
    const paper = new PaperCase();
    redirect(paper);
    const objectionId = paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'submitObjection', {});
    expect(paper.openTasks()).toContain('decideObjection: u-second');
    expect(() => paper.coordinates('decideObjection', { objectionId, outcome: 'rejected' })).toThrow(
      refused('samePersonDecides'),
    );
    paper.does(PEOPLE.second, 'coordinator', 'decideObjection', { objectionId, outcome: 'upheld' });
    expect(paper.case).toMatchObject({ phase: 'assembly', condition: null });
    expect(paper.last('handover').status).toBe('withdrawn');
    expect(paper.openTasks()).toEqual(['assembleTeam: u-coordinator']);
  });
});
