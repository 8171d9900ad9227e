import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { violatesUnique } from '#persistence/sql/constraint-violation';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandContext } from '../../commands/command-context.js';
import { wholeList, type Page } from '../../http/page.js';
import { ProblemException } from '../../http/problems.js';
import { DossierDesk } from '../dossier-desk.service.js';
import type { LiftDto } from '../lift.dto.js';
import { RIGHTS_PROBLEMS } from '../rights-problems.js';
import type { PlaceRestrictionDto } from './place-restriction.dto.js';
import { type RestrictionResponse, toRestriction, toWholeRestriction } from './restriction.response.js';

const ONE_STANDS = 'case_restrictions_standing_idx';

/** A dossier is kept and used no further (AVG art. 18): from then on only the coordinators see it whole. */
@Injectable()
export class RestrictionsService {
  constructor(private readonly dossiers: DossierDesk) {}

  async list(user: SignedInUser, caseId: string): Promise<Page<RestrictionResponse>> {
    await this.dossiers.whole(user, caseId);
    return wholeList((await this.dossiers.list('restriction', caseId)).map(toWholeRestriction));
  }

  /** @throws 409 while another one stands */
  async place(context: CommandContext, { ground, reason }: PlaceRestrictionDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    await this.dossiers.toActOn(context);
    const words = await this.dossiers.seal(caseId, { reason });
    const place = this.dossiers.once(context, 'placeRestriction', async (desk, placedAt) => {
      const placed = { id: randomUUID(), caseId, ground, placedBy: user.id, placedAt };
      const row = { ...placed, ...words, liftedBy: null, liftedAt: null, liftReason: null };
      await desk.add('restriction', row);
      return { answer: { ...toRestriction(row) } };
    });
    return place.catch((error: unknown) => {
      throw violatesUnique(error, ONE_STANDS) ? new ProblemException(RIGHTS_PROBLEMS.alreadyRestricted) : error;
    });
  }

  /** @throws 404 for a restriction of another case, 409 when it was lifted before */
  async lift(context: CommandContext, restrictionId: string, { reason }: LiftDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    await this.dossiers.toActOn(context);
    const words = await this.dossiers.seal(caseId, { liftReason: reason });
    return this.dossiers.once(context, 'liftRestriction', async (desk, liftedAt) => {
      const row = await desk.find('restriction', caseId, restrictionId);
      if (!row) return { refused: 'unknown' };
      if (row.liftedAt !== null) return { refused: 'alreadyLifted' };
      const lifted = { liftedBy: user.id, liftedAt };
      await desk.revise('restriction', restrictionId, { ...lifted, ...words });
      return { answer: { ...toRestriction({ ...row, ...lifted }) } };
    });
  }
}
