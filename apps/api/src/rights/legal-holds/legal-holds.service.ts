import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decideKeeping } from '#domain/retention/decide-keeping';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandAnswer } from '../../commands/command-answer.js';
import type { CommandContext } from '../../commands/command-context.js';
import { wholeList, type Page } from '../../http/page.js';
import { DossierDesk } from '../dossier-desk.service.js';
import type { LiftDto } from '../lift.dto.js';
import { type LegalHoldResponse, toLegalHold, toWholeLegalHold } from './legal-hold.response.js';
import type { PlaceLegalHoldDto } from './place-legal-hold.dto.js';

/** Nothing of the dossier is destroyed, whatever its term or a request says; several can stand at once. */
@Injectable()
export class LegalHoldsService {
  constructor(private readonly dossiers: DossierDesk) {}

  async list(user: SignedInUser, caseId: string): Promise<Page<LegalHoldResponse>> {
    await this.dossiers.whole(user, caseId);
    return wholeList((await this.dossiers.list('legalHold', caseId)).map(toWholeLegalHold));
  }

  async place(context: CommandContext, { reason }: PlaceLegalHoldDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    const { regionId } = await this.dossiers.toActOn(context);
    const words = await this.dossiers.seal(caseId, { reason });
    return this.dossiers.once(context, 'placeLegalHold', async (desk, placedAt) => {
      const placed = { id: randomUUID(), caseId, regionId, placedBy: user.id, placedAt };
      const row = { ...placed, ...words, liftedBy: null, liftedAt: null, liftReason: null };
      await desk.add('legalHold', row);
      return { answer: { ...toLegalHold(row) } };
    });
  }

  /**
   * What waited for it goes on by itself.
   * @throws 404 for a hold of another case, 409 when it was lifted before
   */
  async lift(context: CommandContext, legalHoldId: string, { reason }: LiftDto): Promise<CommandAnswer> {
    const { caseId, user } = context;
    await this.dossiers.toActOn(context);
    const words = await this.dossiers.seal(caseId, { liftReason: reason });
    return this.dossiers.once(context, 'liftLegalHold', async (desk, liftedAt) => {
      const row = await desk.find('legalHold', caseId, legalHoldId);
      if (!row) return { refused: 'unknown' };
      if (row.liftedAt !== null) return { refused: 'alreadyLifted' };
      const lifted = { liftedBy: user.id, liftedAt };
      await desk.revise('legalHold', legalHoldId, { ...lifted, ...words });
      const keeping = await desk.keeping(caseId);
      if (keeping && decideKeeping(keeping, liftedAt).destroy) await desk.lookAtKeeping(caseId, liftedAt);
      return { answer: { ...toLegalHold({ ...row, ...lifted }) } };
    });
  }
}
