import type { CommandName } from '#contracts/commands';
import { PaperCase, PEOPLE } from '../../testing/paper-case.js';
import { confirmElement, grant, reachPlan, refused } from '../../testing/paper-steps.js';

const taskOf = (paper: PaperCase, kind: string) => paper.all('task').findLast((task) => task.kind === kind)!;

describe('dividing work', () => {
  it('puts a task back in the queue, from which a colleague takes it', () => {
    const paper = new PaperCase();
    const { id: taskId } = taskOf(paper, 'decideTriage');
    paper.coordinates('releaseTask', { taskId });
    expect(paper.openTasks()).toEqual(['decideTriage: coordinator']);
    expect(paper.case).toMatchObject({ waitingForRole: 'coordinator', waitingForUserId: null });
    paper.does('u-colleague', 'coordinator', 'claimTask', { taskId });
    expect(paper.openTasks()).toEqual(['decideTriage: u-colleague']);
    expect(paper.last('clock').ownerUserId).toBe('u-colleague');
    expect(() => paper.does('u-third', 'coordinator', 'claimTask', { taskId })).toThrow(refused('alreadyClaimed'));
    expect(paper.eventTypes().slice(-2)).toEqual(['taskReleased', 'taskClaimed']);
  });

  it('tells who gets a task, and nobody of what they took themselves', () => {
    const paper = new PaperCase();
    const { id: taskId } = taskOf(paper, 'decideTriage');
    paper.coordinates('handOverTask', { taskId, userId: 'u-colleague' });
    paper.does('u-colleague', 'coordinator', 'releaseTask', { taskId });
    paper.coordinates('claimTask', { taskId });
    expect(paper.notices.map(({ kind, userId, role }) => [kind, userId, role])).toEqual([
      ['asked', 'u-coordinator', 'coordinator'],
      ['asked', 'u-colleague', 'coordinator'],
      ['asked', null, 'coordinator'],
    ]);
  });

  it.each<CommandName>(['releaseTask', 'handOverTask'])('leaves to the person what only they can do: %s', (command) => {
    const paper = new PaperCase();
    reachPlan(paper);
    confirmElement(paper);
    const { id: taskId } = taskOf(paper, 'decideFunding');
    expect(() => paper.coordinates(command, { taskId, userId: 'u-colleague' } as never)).toThrow(
      refused('personalTask'),
    );
  });

  it('lets a regievoerder give their own work away, not that of others, and shows the case to who gets it', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    grant(paper, confirmElement(paper));
    const taskId = taskOf(paper, 'arrangeStart').id;
    const give = { taskId, userId: 'u-new' };
    expect(() => paper.does('u-other', 'regievoerder', 'handOverTask', give)).toThrow(refused('notYours'));
    paper.does(PEOPLE.regievoerder, 'regievoerder', 'handOverTask', give);
    expect(paper.last('participant')).toMatchObject({
      userId: 'u-new',
      role: 'regievoerder',
      view: 'full',
      until: null,
    });
  });
});

describe('standing in', () => {
  it('lets a substitute do what was asked of who is away, and says in whose place', () => {
    const paper = new PaperCase();
    reachPlan(paper);
    const fundingRequestId = confirmElement(paper);
    const decision = { fundingRequestId, outcome: 'grant', amountCents: null } as const;
    expect(() => paper.does('u-other', 'mandateHolder', 'decideFunding', decision)).toThrow(refused('notYours'));
    paper.does('u-other', 'mandateHolder', 'decideFunding', decision, ['u-mandaathouder']);
    expect(paper.last('fundingDecision').decidedBy).toBe('u-other');
    expect(paper.events.find(({ type }) => type === 'fundingCommitted')).toMatchObject({
      actorId: 'u-other',
      onBehalfOfId: 'u-mandaathouder',
    });
  });

  it('is not needed by who has a part of their own', () => {
    const paper = new PaperCase();
    paper.does(PEOPLE.coordinator, 'coordinator', 'raiseSafetyAlarm', {}, ['u-absent']);
    expect(paper.events.at(-1)!.onBehalfOfId).toBeNull();
  });

  it('never answers an invitation for somebody else', () => {
    const paper = new PaperCase();
    paper.coordinates('decideTriage', { outcome: 'accept', table: null, urgent: null, regievoerderId: null });
    const proposalId = paper.coordinates('proposeTeam', { requirements: null, mustInclude: [], mustExclude: [] });
    paper.coordinates('inviteTeam', { proposalId });
    const answer = { invitationId: paper.all('invitation')[0]!.id, answer: 'accept', reason: null } as const;
    expect(() => paper.does('u-b', 'expert', 'answerInvitation', answer, ['u-a'])).toThrow(refused('notYours'));
  });
});
