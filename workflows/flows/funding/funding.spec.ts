import { PaperCase } from '../../testing/paper-case.js';
import { confirmElement, grant, reachPlan, refused, RESPITE } from '../../testing/paper-steps.js';

describe('funding', () => {
  it('reminds, asks the next rung, and a refusal goes to doorzettingsmacht', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const fundingRequestId = confirmElement(paper);
    expect(paper.openTasks()).toEqual(['decideFunding: u-mandaathouder']);
    paper.until('2026-12-03T16:00:01Z');
    expect(paper.last('fundingRequest').status).toBe('reminded');
    paper.until('2026-12-04T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideFunding: u-afdelingshoofd']);
    expect(() => grant(paper, fundingRequestId)).toThrow(refused('notYours'));
    paper.does('u-afdelingshoofd', 'mandateHolder', 'decideFunding', {
      fundingRequestId,
      outcome: 'refuse',
      amountCents: null,
    });
    expect(paper.openTasks()).toEqual(['decideFunding: u-wethouder']);
    grant(paper, fundingRequestId, 'u-wethouder');
    expect(paper.last('fundingRequest')).toMatchObject({ status: 'overruled', committedCents: 936_000 });
    expect(paper.last('supportElement').status).toBe('waiting');
  });

  it('asks the lowest rung that may decide, and lets a substitute decide', () => {
    const paper = new PaperCase();
    reachPlan(paper, [{ ...RESPITE, costCents: 2_500_001 }, RESPITE]);
    const [dear, cheap] = paper.all('supportElement');
    confirmElement(paper, dear!.id);
    grant(paper, confirmElement(paper, cheap!.id), 'u-substitute');
    expect(paper.all('fundingRequest').map(({ rung, status }) => [rung, status])).toEqual([
      [1, 'requested'],
      [0, 'committed'],
    ]);
  });

  it('refuses to ask where nobody has a mandate, and changes nothing', () => {
    const paper = new PaperCase();
    paper.ladder = [];
    reachPlan(paper);
    expect(() => confirmElement(paper)).toThrow(refused('noMandate'));
    expect(paper.last('supportElement').status).toBe('proposed');
  });

  it('stops its clocks for a supplement and goes on with what was left', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const fundingRequestId = confirmElement(paper);
    const ask = { fundingRequestId, outcome: 'askSupplement', amountCents: null } as const;
    paper.does('u-mandaathouder', 'mandateHolder', 'decideFunding', ask);
    expect(() => paper.does('u-mandaathouder', 'mandateHolder', 'decideFunding', ask)).toThrow(
      refused('supplementOpen'),
    );
    expect(paper.openTasks()).toEqual(['supplementFunding: u-coordinator']);
    paper.until('2026-12-02T10:00:00Z');
    paper.coordinates('supplementFunding', { fundingRequestId });
    expect(paper.openTasks()).toEqual(['decideFunding: u-mandaathouder']);
    paper.until('2026-12-04T16:00:01Z');
    expect(paper.last('fundingRequest').status).toBe('requested');
  });

  it('lets the limit of the law run on when the next rung is asked instead of waiting for the supplement', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const decision = { fundingRequestId: confirmElement(paper), amountCents: null };
    paper.does('u-mandaathouder', 'mandateHolder', 'decideFunding', { ...decision, outcome: 'askSupplement' });
    paper.until('2026-12-02T10:00:00Z');
    paper.does('u-mandaathouder', 'mandateHolder', 'decideFunding', { ...decision, outcome: 'refuse' });
    expect(paper.openTasks()).toEqual(['decideFunding: u-wethouder']);
    const limit = paper.all('clock').find(({ kind }) => kind === 'fundingStatutory')!;
    expect(limit).toMatchObject({ state: 'running', due: '2027-01-26' });
  });

  it('lets help begin on a provisional commitment, and asks for the final one', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const fundingRequestId = confirmElement(paper);
    const provisional = { fundingRequestId, amountCents: 100_000, until: '2026-12-20' };
    paper.does('u-mandaathouder', 'mandateHolder', 'commitProvisionally', provisional);
    expect(paper.last('supportElement').status).toBe('waiting');
    paper.until('2026-12-21T00:00:00Z');
    expect(paper.last('fundingRequest').status).toBe('escalated');
    expect(paper.openTasks()).toContain('decideFunding: u-afdelingshoofd');
    grant(paper, fundingRequestId, 'u-afdelingshoofd');
    expect(paper.all('wait')).toHaveLength(1);
  });

  it('hands the element back to the coordinator when doorzettingsmacht refuses too', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const fundingRequestId = confirmElement(paper);
    const refusal = { fundingRequestId, outcome: 'refuse', amountCents: null } as const;
    paper.does('u-mandaathouder', 'mandateHolder', 'decideFunding', refusal);
    paper.does('u-wethouder', 'mandateHolder', 'decideFunding', refusal);
    expect(paper.last('supportElement').status).toBe('returned');
    expect(paper.openTasks()).toEqual(['reviseElement: u-coordinator']);
    confirmElement(paper);
    expect(paper.openTasks()).toEqual(['decideFunding: u-mandaathouder']);
  });

  it('reaches doorzettingsmacht at the limit of the law, however slow the ladder', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    confirmElement(paper);
    paper.until('2027-02-01T00:00:00Z');
    expect(paper.eventTypes()).toContain('statutoryLimitPassed');
    expect(paper.openTasks()).toEqual(
      expect.arrayContaining(['decideFunding: u-wethouder', expect.stringContaining('settleFunding')]),
    );
  });
});
