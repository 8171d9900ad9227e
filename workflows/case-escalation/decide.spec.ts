import { PaperCase, PEOPLE } from '../testing/paper-case.js';
import {
  accept,
  acceptHandover,
  acceptInvitations,
  advise,
  confirmElement,
  confirmTeam,
  grant,
  invite,
  later,
  offer,
  offerHandover,
  reachFollowUp,
  reachPlan,
  RESPITE,
} from '../testing/paper-steps.js';
import { decide } from './decide.js';

const refused = (code: string) => expect.objectContaining({ code });

describe(decide.name, () => {
  it('puts a submitted case on the desk of the coordinator, due after two working days', () => {
    const paper = new PaperCase();
    expect(paper.case.phase).toBe('triage');
    expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator']);
    expect(paper.case.nextDueAt).toBe('2026-11-30T16:00:00Z');
  });

  it('gives an urgent case four office hours', () => {
    expect(new PaperCase({ urgent: true }).case.nextDueAt).toBe('2026-11-27T08:40:00Z');
  });

  it('takes triage that nobody decides up the ladder, and never decides or drops it', () => {
    const paper = new PaperCase();
    paper.until('2026-11-30T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-second']);
    paper.until('2026-12-01T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-admin']);
    paper.until('2027-12-01T16:00:01Z');
    expect(paper.openTasks()).toEqual(['decideTriage: u-admin']);
    expect(paper.case.phase).toBe('triage');
    accept(paper);
    expect(paper.case.phase).toBe('assembly');
  });

  it('tells who comes second what was decided meanwhile', () => {
    const paper = new PaperCase();
    accept(paper);
    expect(() => accept(paper)).toThrow(
      expect.objectContaining({
        code: 'alreadyDecided',
        details: expect.objectContaining({ by: 'u-coordinator', was: 'accept' }),
      }),
    );
  });

  describe('supplement', () => {
    const askSupplement = (paper: PaperCase) =>
      paper.coordinates('decideTriage', { outcome: 'return', table: null, urgent: null, regievoerderId: null });

    it('holds the triage clock still until the casusinbrenger has answered', () => {
      const paper = new PaperCase();
      askSupplement(paper);
      expect(paper.case.condition).toBe('supplement');
      expect(paper.openTasks()).toEqual(['supplementCase: u-casusinbrenger']);
      paper.until('2026-12-01T10:00:00Z');
      paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'supplementCase', {});
      expect(paper.case.condition).toBeNull();
      expect(paper.openTasks()).toEqual(['decideTriage: u-coordinator']);
      expect(paper.case.nextDueAt).toBe('2026-12-02T16:00:00Z');
    });

    it('comes back as a decision when it lapses', () => {
      const paper = new PaperCase();
      askSupplement(paper);
      paper.until('2026-12-04T00:00:00Z');
      expect(paper.last('supplement').status).toBe('lapsed');
      expect(paper.openTasks()).toEqual(['decideLapsedSupplement: u-coordinator']);
    });

    it('can be extended', () => {
      const paper = new PaperCase();
      askSupplement(paper);
      paper.coordinates('extendSupplement', { supplementId: paper.last('supplement').id, workingDays: 5 });
      paper.until('2026-12-09T00:00:00Z');
      expect(paper.last('supplement').status).toBe('requested');
      paper.until('2026-12-11T00:00:00Z');
      expect(paper.last('supplement').status).toBe('lapsed');
    });
  });

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

  describe('assembly', () => {
    it('invites the next best after a decline and after silence', () => {
      const paper = new PaperCase();
      accept(paper);
      invite(paper);
      const [first] = paper.all('invitation');
      paper.does('u-a', 'expert', 'answerInvitation', { invitationId: first!.id, answer: 'decline', reason: 'noTime' });
      expect(paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`)).toEqual([
        'a declined',
        'b invited',
        'c invited',
        'd invited',
      ]);
      paper.does('u-b', 'expert', 'answerInvitation', {
        invitationId: paper.all('invitation')[1]!.id,
        answer: 'accept',
        reason: null,
      });
      paper.until('2026-11-30T16:00:01Z');
      expect(paper.all('invitation').map(({ expertId, status }) => `${expertId} ${status}`)).toContain('e invited');
    });

    it('opens the wider pool when the region has not covered the team in time', () => {
      const paper = new PaperCase();
      paper.pool = ['a', 'b'];
      accept(paper);
      paper.coordinates('proposeTeam', { requirements: null, mustInclude: [], mustExclude: [] });
      expect(paper.last('teamProposal').status).toBe('infeasible');
      paper.until('2026-12-03T16:00:01Z');
      expect(paper.last('teamProposal')).toMatchObject({ status: 'proposed', pool: 'supraRegional' });
      expect(paper.openTasks()).toEqual(['assembleTeam: u-deputy']);
    });

    it('sits only when everybody has accepted', () => {
      const paper = new PaperCase();
      accept(paper);
      invite(paper);
      expect(() => confirmTeam(paper)).toThrow(refused('invitationsOpen'));
      acceptInvitations(paper);
      confirmTeam(paper);
      expect(paper.case.phase).toBe('deliberation');
    });
  });

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
      expect(paper.openTasks()).toEqual(['supplementFunding: u-coordinator']);
      paper.until('2026-12-02T10:00:00Z');
      paper.coordinates('supplementFunding', { fundingRequestId });
      expect(paper.openTasks()).toEqual(['decideFunding: u-mandaathouder']);
      paper.until('2026-12-04T16:00:01Z');
      expect(paper.last('fundingRequest').status).toBe('requested');
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

  describe('waiting', () => {
    const reachWait = () => {
      const paper = new PaperCase();
      reachPlan(paper);
      grant(paper, confirmElement(paper));
      return paper;
    };

    it('asks for contact every two weeks and pushes before the norm', () => {
      const paper = reachWait();
      expect(paper.openTasks()).toEqual(['arrangeStart: u-regievoerder', 'waitCheckIn: u-regievoerder']);
      const regievoerder = [PEOPLE.regievoerder, 'regievoerder'] as const;
      for (let week = 2; week <= 12; week += 2) {
        paper.until(later(paper, 13));
        paper.does(...regievoerder, 'recordWaitCheckIn', { waitId: paper.last('wait').id, safe: true });
      }
      paper.until(later(paper, 10));
      expect(paper.openTasks()).toContain('pushWait: u-coordinator');
      expect(paper.eventTypes()).toContain('normNear');
    });

    it('raises an alarm when the child is not safe', () => {
      const paper = reachWait();
      const waitId = paper.last('wait').id;
      paper.does(PEOPLE.regievoerder, 'regievoerder', 'recordWaitCheckIn', { waitId, safe: false });
      expect(paper.openTasks()).toEqual(
        expect.arrayContaining(['handleSafetyAlarm: u-coordinator', 'handleSafetyAlarm: u-regievoerder']),
      );
    });

    it('ends its bridging when a place is found', () => {
      const paper = reachWait();
      const waitId = paper.last('wait').id;
      const bridging = { waitId, responsibleUserId: PEOPLE.regievoerder, contactEveryDays: 7, endDate: '2027-01-29' };
      paper.does(PEOPLE.regievoerder, 'regievoerder', 'planBridging', bridging);
      offerHandover(paper);
      expect(paper.last('bridging').endedAt).not.toBeNull();
      expect(paper.openTasks()).toEqual(['answerHandover: u-provider']);
    });
  });

  describe('handover', () => {
    it('leaves the sender responsible when the receiver declines, and lies in the plan again', () => {
      const paper = new PaperCase();
      reachPlan(paper);
      grant(paper, confirmElement(paper));
      const handoverId = offerHandover(paper);
      const no = { handoverId, answer: 'decline', reason: 'notFitting' } as const;
      paper.does(PEOPLE.provider, 'provider', 'answerHandover', no);
      expect(paper.last('supportElement').status).toBe('returned');
      expect(paper.openTasks()).toEqual(['reviseElement: u-coordinator']);
    });

    it('cannot be accepted before the conversation and the agreements', () => {
      const paper = new PaperCase();
      reachPlan(paper);
      grant(paper, confirmElement(paper));
      const waitId = paper.last('wait').id;
      const regievoerder = [PEOPLE.regievoerder, 'regievoerder'] as const;
      paper.does(...regievoerder, 'startHelp', { waitId, providerId: 'o-kade', startDate: '2027-01-04' });
      const receiver = { receiverUserId: PEOPLE.provider, receiverOrganisationId: 'o-kade' };
      const elementId = paper.last('supportElement').id;
      const handoverId = paper.does(...regievoerder, 'proposeHandover', { elementId, ...receiver });
      expect(() => acceptHandover(paper, handoverId)).toThrow(refused('conversationFirst'));
    });

    it('brings a child that is handed back within the guard period to the plan', () => {
      const paper = new PaperCase();
      reachFollowUp(paper);
      const handoverId = paper.last('handover').id;
      expect(paper.case.phase).toBe('followUp');
      paper.does(PEOPLE.provider, 'provider', 'handBack', { handoverId, reason: 'notFitting' });
      expect(paper.case.phase).toBe('plan');
      expect(paper.openTasks()).toEqual(['reviseElement: u-coordinator']);
      grant(paper, confirmElement(paper));
      acceptHandover(paper, offerHandover(paper));
      expect(paper.case.phase).toBe('followUp');
      expect(paper.all('checkIn')).toHaveLength(5);
    });

    it('is guarded for a while only', () => {
      const paper = new PaperCase();
      reachFollowUp(paper);
      paper.until(later(paper, 60));
      const handoverId = paper.last('handover').id;
      const back = () => paper.does(PEOPLE.provider, 'provider', 'handBack', { handoverId, reason: 'noPlace' });
      expect(back).toThrow(refused('guardPeriodOver'));
    });
  });

  describe('follow-up', () => {
    it('looks again after a week, with the coordinator behind the regievoerder', () => {
      const paper = new PaperCase();
      reachFollowUp(paper);
      paper.until(later(paper, 8));
      expect(paper.openTasks()).toContain('followUpCheckIn: u-regievoerder');
      paper.until(later(paper, 10));
      expect(paper.openTasks()).toContain('followUpCheckIn: u-coordinator');
    });

    it('asks to close after the last moment', () => {
      const paper = new PaperCase();
      reachFollowUp(paper);
      for (const { id: checkInId } of paper.all('checkIn')) {
        const answers = { score: 8, helpRuns: true, helpFits: true, safe: true, atSchool: true, wish: 'same' } as const;
        paper.does(PEOPLE.regievoerder, 'regievoerder', 'recordCheckIn', { checkInId, ...answers });
      }
      expect(paper.openTasks()).toContain('closeCase: u-coordinator');
      paper.coordinates('closeCase', { outcome: 'helpHolds' });
      expect(paper.case).toMatchObject({ phase: 'closed', outcome: 'helpHolds' });
      expect(paper.case.keepUntil).toBe('2046-11-26');
      expect(paper.openTasks()).toEqual([]);
    });

    it('opens the same case again with the same people at a relapse, also after closing', () => {
      const paper = new PaperCase();
      reachFollowUp(paper);
      paper.coordinates('closeCase', { outcome: 'helpHolds' });
      paper.until(later(paper, 30));
      paper.does(PEOPLE.regievoerder, 'regievoerder', 'reportRelapse', { sameQuestion: true });
      expect(paper.case).toMatchObject({ phase: 'deliberation', condition: 'reopened', closedAt: null });
      expect(paper.openTasks()).toEqual(['holdSession: u-coordinator']);
      advise(paper);
      grant(paper, confirmElement(paper));
      acceptHandover(paper, offerHandover(paper));
      expect(paper.case).toMatchObject({ phase: 'followUp', condition: null });
    });
  });

  describe('at any moment', () => {
    it('pauses and resumes the case with what was left of its clocks', () => {
      const paper = new PaperCase();
      paper.coordinates('pauseCase', {});
      expect(paper.case.condition).toBe('paused');
      expect(() => accept(paper)).toThrow(refused('casePaused'));
      paper.until('2026-12-02T10:00:00Z');
      paper.coordinates('resumeCase', {});
      expect(paper.case).toMatchObject({ condition: null, nextDueAt: '2026-12-03T16:00:00Z' });
    });

    it('ends the reading of experts when sharing is no longer allowed', () => {
      const paper = new PaperCase();
      accept(paper);
      invite(paper);
      const [first] = paper.all('invitation');
      paper.does('u-a', 'expert', 'answerInvitation', { invitationId: first!.id, answer: 'accept', reason: null });
      paper.coordinates('recordConsent', { kind: 'sharing', status: 'withdrawn', givenBy: 'mother' });
      expect(paper.all('participant').find(({ userId }) => userId === 'u-a')!.until).toBe(paper.now);
      expect(paper.all('invitation').map(({ status }) => status)).toEqual(['accepted', 'withdrawn', 'withdrawn']);
      expect(paper.openTasks()).toContain('handleWithdrawnConsent: u-coordinator');
    });

    it('moves the open work along with a new regievoerder', () => {
      const paper = new PaperCase();
      reachPlan(paper);
      grant(paper, confirmElement(paper));
      paper.coordinates('reassign', { duty: 'regievoerder', userId: 'u-new' });
      expect(paper.openTasks()).toEqual(['arrangeStart: u-new', 'waitCheckIn: u-new']);
    });

    it('can be withdrawn by who brought it in, and then asks nothing of anybody', () => {
      const paper = new PaperCase();
      reachPlan(paper);
      confirmElement(paper);
      paper.does(PEOPLE.casusinbrenger, 'casusinbrenger', 'withdrawCase', {});
      expect(paper.case).toMatchObject({ phase: 'closed', outcome: 'withdrawn' });
      expect(paper.openTasks()).toEqual([]);
      expect(paper.last('fundingRequest').status).toBe('released');
    });
  });
});
