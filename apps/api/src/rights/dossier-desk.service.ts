import { Injectable } from '@nestjs/common';
import type { RightsRefusal } from '#contracts/rights';
import { isSealed } from '#encryption/sealed-words';
import { CaseWords } from '#persistence/case-keys/case-words';
import type { CaseEntity } from '#persistence/cases/case.entity';
import type { Answered } from '#persistence/commands/answer-once';
import type { RightsDesk } from '#persistence/rights/rights-desk';
import type { RightsRecord, RightsRows } from '#persistence/rights/rights-entities';
import { RightsRepository } from '#persistence/rights/rights.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { notAllowed, notFound, ProblemException } from '../http/problems.js';
import { RIGHTS_PROBLEMS } from './rights-problems.js';

/** Why something was not done: a rule says no, or what it is about is not there. */
export type NotDone = { refused: RightsRefusal } | { refused: 'unknown' };

/** Work on the rights over one dossier, in one transaction; `at` is RFC 3339. */
export type DeskWork = (desk: RightsDesk, at: string) => Promise<Answered | NotDone>;

/** What the resources about the rights of a person share: who may, once, sealed. */
@Injectable()
export class DossierDesk {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly words: CaseWords,
    private readonly rights: RightsRepository,
    private readonly commands: RegionCommands,
    private readonly clock: Clock,
  ) {}

  /**
   * The case of a dossier that this user sees whole.
   * @throws 404 for who does not see it, 403 for who is only asked something
   */
  async whole(user: SignedInUser, caseId: string): Promise<CaseEntity> {
    const { case: found, view } = await this.visibility.look(user, caseId);
    if (view !== 'full') throw notAllowed();
    return found;
  }

  /**
   * The same for who wants to do something to it: a look in an emergency is not enough.
   * @throws 404, 403
   */
  async toActOn({ user, caseId }: CommandContext): Promise<CaseEntity> {
    await this.visibility.actor(user, caseId);
    return this.whole(user, caseId);
  }

  /**
   * How much of a procedure about a dossier somebody sees: with its words, or for the region's auditor without.
   * @throws 404, 403
   */
  async depth(user: SignedInUser, caseId: string): Promise<'whole' | 'procedure'> {
    const audits = user.routeRoles.includes('auditor') && (await this.rights.keeping(caseId)) !== null;
    try {
      await this.whole(user, caseId);
      return 'whole';
    } catch (error) {
      if (audits && error instanceof ProblemException) return 'procedure';
      throw error;
    }
  }

  /** Records of a case as people read them; whoever asks has checked who may. */
  async list<N extends RightsRecord>(record: N, caseId: string): Promise<RightsRows[N][]> {
    const rows = await this.rights.list(record, caseId);
    // The words of a destroyed dossier are gone, and so is its key.
    const sealed = rows.some((row) => Object.values(row).some(isSealed));
    return sealed ? this.words.open(caseId, rows) : rows;
  }

  /** Records of a case, their words sealed; whoever asks has checked who may. */
  listSealed<N extends RightsRecord>(record: N, caseId: string): Promise<RightsRows[N][]> {
    return this.rights.list(record, caseId);
  }

  /** The same words, sealed for this case. */
  seal<T>(caseId: string, words: T): Promise<T> {
    return this.words.seal(caseId, words);
  }

  /** Does something once by its key; what was said is stored by the work itself, sealed. */
  async once({ user, caseId, key }: CommandContext, name: string, work: DeskWork): Promise<CommandAnswer> {
    const at = this.clock.now().toISOString();
    return this.commands.once({ user, key, name, caseId, body: {} }, async (commandId) => {
      const done = await this.rights.once<NotDone>(commandId, (desk) => work(desk, at));
      return done && 'refused' in done ? problemFor(done) : null;
    });
  }
}

function problemFor({ refused }: NotDone): ProblemException {
  return refused === 'unknown' ? notFound() : new ProblemException(RIGHTS_PROBLEMS[refused]);
}
