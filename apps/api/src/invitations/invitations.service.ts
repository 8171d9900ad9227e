import { Injectable } from '@nestjs/common';
import type { AnswerInvitationInput, DeclareConflictInput, InterestDeclaration } from '#contracts/teams';
import { CaseWords } from '#persistence/case-keys/case-words';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import type { RecordRows } from '#persistence/case-records/record-entities';
import { DeclaredTiesRepository } from '#persistence/invitations/declared-ties.repository';
import { type Invitee, InviteesRepository } from '#persistence/invitations/invitees.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { ChildLookup } from '../cases/child-lookup.js';
import type { CommandContext } from '../commands/command-context.js';
import { wholeList, type Page } from '../http/page.js';
import { invalidInput } from '../http/problems.js';
import type { AnswerInvitationDto } from './answer-invitation.dto.js';
import type { DeclareConflictDto } from './declare-conflict.dto.js';
import type { InterestQuestionResponse } from './interest-question.response.js';
import { declarations, interestFaults, interestQuestions } from './interest-questions.js';
import { InvolvementLookup } from './involvement-lookup.js';
import type { SeenInvitationResponse } from './seen-invitation.response.js';

type Invitation = RecordRows['invitation'];
type Clock = RecordRows['clock'];
const NOBODY: Invitee = { name: '', organisation: null, regionCode: null, regionName: null };
type Asker = Pick<CommandContext, 'user' | 'caseId'>;

/** What an invitation shows to whom, and what its answer must hold. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly seen: CaseRecordsService,
    private readonly visibility: CaseVisibility,
    private readonly records: CaseRecordsRepository,
    private readonly words: CaseWords,
    private readonly child: ChildLookup,
    private readonly invitees: InviteesRepository,
    private readonly ties: DeclaredTiesRepository,
    private readonly involvement: InvolvementLookup,
  ) {}

  /** Invitations that the reader may see, each with who it is of; before acceptance nothing in them says who the child is. */
  async list(user: SignedInUser, caseId: string): Promise<Page<SeenInvitationResponse>> {
    const visible = await this.visibility.look(user, caseId);
    const { results } = await this.seen.list(user, caseId, 'invitation');
    const [all, clocks, child, invitees] = await Promise.all([
      this.records.list('invitation', caseId).then((rows) => this.words.open(caseId, rows)),
      this.records.list('clock', caseId),
      this.child.unnamed(visible),
      this.invitees.of(results),
    ]);
    const asked = visible.view === 'asked';
    const mayHear = !asked || visible.about.question;
    return wholeList(
      results.map((row) => {
        const question = mayHear ? questionOf(row, all) : null;
        const told = asked && question ? child.withoutNames(question) : question;
        const answerBy = termOf(row, clocks);
        const invitee = invitees.get(row.id) ?? NOBODY;
        return { ...row, ...invitee, question: told, ageBand: child.ageBand, answerBy };
      }),
    );
  }

  /**
   * About which organisations the invited expert must say what ties them to it.
   * @throws 404 when the invitation is not theirs
   */
  async questions(user: SignedInUser, caseId: string, id: string): Promise<Page<InterestQuestionResponse>> {
    await this.seen.find(user, caseId, 'invitation', id);
    return wholeList(interestQuestions(await this.involvement.of(caseId)));
  }

  /**
   * The ids and codes of an answer, with what they declared of every organisation in the case. The process knows whom the
   * case names as involved; a tie to anybody else there (the gemeente, who supplies) reaches it as a no with that reason.
   * @throws 404 when the invitation is not theirs, 400 when somebody accepts and leaves one out
   */
  async answerOf(
    { user, caseId }: Asker,
    invitationId: string,
    body: AnswerInvitationDto,
  ): Promise<AnswerInvitationInput> {
    // What is asked in the 400 is for who may read the questions.
    const { vote } = await this.seen.find(user, caseId, 'invitation', invitationId);
    const { answer, reason = null } = body;
    const told = body.interests ?? [];
    const accepts = answer === 'accept';
    const involvement = await this.involvement.of(caseId);
    const faults = interestFaults(involvement, told, accepts);
    if (faults.length > 0) throw invalidInput(faults);
    const ofTheirOwn = declarations({ ...involvement, involvedIds: [] }, told);
    if (!accepts) return { invitationId, answer, reason, interests: ofTheirOwn };
    if (vote && (await this.ties.areInvolved(caseId, tiesIn(ofTheirOwn)))) {
      return { invitationId, answer: 'decline', reason: 'conflictOfInterest', interests: ofTheirOwn };
    }
    return { invitationId, answer, reason, interests: declarations(involvement, told) };
  }

  /**
   * The ids and codes of a tie that was found later.
   * @throws 404 when they do not see the invitation, 400 for an organisation that neither the region of the case nor the case itself knows
   */
  async conflictOf(
    { user, caseId }: Asker,
    invitationId: string,
    body: DeclareConflictDto,
  ): Promise<DeclareConflictInput> {
    await this.seen.find(user, caseId, 'invitation', invitationId);
    const { organisationId, interest } = body;
    if (!organisationId || !interest) return { invitationId, declaration: null };
    const { organisations } = await this.involvement.of(caseId);
    if (!organisations.some(({ id }) => id === organisationId)) {
      throw invalidInput([
        { path: '/organisationId', message: 'Kies een organisatie die in de regio van deze casus werkt.' },
      ]);
    }
    return { invitationId, declaration: { organisationId, interest } };
  }
}

const tiesIn = (interests: readonly InterestDeclaration[]): string[] =>
  interests.filter(({ interest }) => interest !== 'none').map(({ organisationId }) => organisationId);

/** Who is invited in somebody's place is asked what was asked last. */
function questionOf({ id }: Pick<Invitation, 'id'>, all: readonly Invitation[]): string | null {
  const upToThis = all.slice(0, all.findIndex((other) => other.id === id) + 1);
  return upToThis.findLast(({ question }) => question !== null)?.question ?? null;
}

function termOf({ id, status }: Invitation, clocks: readonly Clock[]): string | null {
  if (status !== 'invited') return null;
  const clock = clocks.find(({ subjectId, state }) => subjectId === id && ['running', 'paused'].includes(state));
  return clock?.dueAt ?? null;
}
