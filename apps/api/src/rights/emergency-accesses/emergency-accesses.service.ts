import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import type { EmergencyAccessRecord, EmergencyAgainst } from '#contracts/rights';
import { againstWish } from '#domain/rights/against-wish';
import { SOON } from '#domain/rights/rights-terms';
import { CaseRecordsRepository } from '#persistence/case-records/case-records.repository';
import { CasesRepository } from '#persistence/cases/cases.repository';
import type { RightsDesk } from '#persistence/rights/rights-desk';
import { violatesForeignKey } from '#persistence/sql/constraint-violation';
import { AccessLog } from '../../access-log/access-log.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandContext } from '../../commands/command-context.js';
import { wholeList, type Page } from '../../http/page.js';
import { notAllowed, notFound } from '../../http/problems.js';
import { CONFIG } from '../../http/tokens.js';
import { DossierDesk } from '../dossier-desk.service.js';
import { RightsTerms } from '../rights-terms.service.js';
import {
  type EmergencyAccessResponse,
  toEmergencyAccess,
  toWholeEmergencyAccess,
} from './emergency-access.response.js';
import type { TakeEmergencyAccessDto } from './take-emergency-access.dto.js';

/** Who takes it does not see the case yet: the database checks that it is one, and one of their region. */
const CASE_OF_REGION = ['emergency_accesses_case_id_fkey', 'emergency_accesses_case_id_region_id_fkey'];

/** Looking without having been asked: at once, for a short time, with a reason, and never unseen. */
@Injectable()
export class EmergencyAccessesService {
  constructor(
    private readonly dossiers: DossierDesk,
    private readonly cases: CasesRepository,
    private readonly records: CaseRecordsRepository,
    private readonly terms: RightsTerms,
    private readonly log: AccessLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** With the reasons for who sees the dossier; the region's auditor sees who, when and on what ground. */
  async list(user: SignedInUser, caseId: string): Promise<Page<EmergencyAccessResponse>> {
    const whole = (await this.dossiers.depth(user, caseId)) === 'whole';
    return wholeList(
      whole
        ? (await this.dossiers.list('emergencyAccess', caseId)).map(toWholeEmergencyAccess)
        : (await this.dossiers.listSealed('emergencyAccess', caseId)).map(toEmergencyAccess),
    );
  }

  /**
   * @throws 404 for a case that does not exist, and in the same words for one of another region; 409 for who took as many
   * as they may
   */
  async take(context: CommandContext, { ground, reason }: TakeEmergencyAccessDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    const take = this.dossiers.once(context, 'takeEmergencyAccess', async (desk) => {
      const taken = await desk.recentEmergencies(caseId, user.id);
      const obstacle = await desk.emergencyObstacle(caseId, user.id);
      if (obstacle === 'machine') throw notAllowed();
      if (obstacle) return { refused: obstacle };
      if (taken >= this.config.emergencyAccessesPerDay) return { refused: 'emergencyAccessesUsed' };
      const { from, until } = await desk.window(this.config.emergencyAccessMinutes);
      const who = { userId: user.id, role: user.actingRole, regionId: user.regionId };
      const access = { id: randomUUID(), caseId, ...who, ground, from, until, endedAt: null };
      await desk.add('emergencyAccess', { ...access, endedBy: null, reason: null });
      // From here on the case, and its key, are visible to who asks.
      await desk.revise('emergencyAccess', access.id, await this.dossiers.seal(caseId, { reason }));
      await this.tell(desk, access);
      this.log.did('emergency', { caseId, fields: [ground] });
      return { answer: { ...toEmergencyAccess(access) } };
    });
    return take.catch((error: unknown) => {
      throw violatesForeignKey(error, CASE_OF_REGION) ? notFound() : error;
    });
  }

  /** Ends it before its time: by who took it, or by the coordinator. */
  async end(context: CommandContext, accessId: string): Promise<CommandAnswer> {
    const { caseId, user } = context;
    const { regionId } = await this.dossiers.whole(user, caseId);
    const coordinates = user.regionId === regionId && user.roles.includes('coordinator');
    return this.dossiers.once(context, 'endEmergencyAccess', async (desk, at) => {
      const row = await desk.find('emergencyAccess', caseId, accessId);
      if (!row || !(coordinates || row.userId === user.id)) return { refused: 'unknown' };
      if (row.endedAt !== null || row.until <= at) return { refused: 'alreadyEnded' };
      await desk.revise('emergencyAccess', accessId, { endedAt: at, endedBy: user.id });
      return { answer: { ...toEmergencyAccess({ ...row, endedAt: at }) } };
    });
  }

  /** The coordinator of the case and every auditor of the region know at once, in the same transaction. */
  private async tell(desk: RightsDesk, access: EmergencyAccessRecord): Promise<void> {
    const { id: subjectId, caseId, regionId, from: since } = access;
    const theCase = await this.cases.find(caseId);
    const { dueAt } = await this.terms.calculate(regionId, since, SOON);
    const task = { regionId, caseId, subjectId, since, dueAt, about: await this.against(caseId) };
    const coordinator = { ownerRole: 'coordinator', ownerUserId: theCase?.coordinatorId ?? null } as const;
    await desk.ask({ kind: 'noteEmergencyAccess', ...task, ...coordinator });
    await desk.ask({ kind: 'reviewEmergencyAccess', ...task, ownerRole: 'auditor', ownerUserId: null });
  }

  /** Whether the family said no to sharing, or to any use: who looks at the access afterwards must know. */
  private async against(caseId: string): Promise<EmergencyAgainst | null> {
    const [consents, restrictions] = await Promise.all([
      this.records.list('consent', caseId),
      this.dossiers.listSealed('restriction', caseId),
    ]);
    const sharing = consents.filter(({ kind }) => kind === 'sharing');
    return againstWish(
      sharing,
      restrictions.some(({ liftedAt }) => liftedAt === null),
    );
  }
}
