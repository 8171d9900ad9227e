import { Injectable } from '@nestjs/common';
import { BsnsRepository } from '#persistence/bsns/bsns.repository';
import { AccessLog } from '../access-log/access-log.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { RefusalException } from '../commands/refusal.exception.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { invalidInput, notAllowed, notFound } from '../http/problems.js';
import { BSN_PURPOSE_TEXTS } from './bsn-purpose-texts.js';
import type { DiscloseBsnDto } from './disclose-bsn.dto.js';
import type { DisclosedBsnResponse } from './disclosed-bsn.response.js';
import type { RecordBsnDto } from './record-bsn.dto.js';

/** The BSN of a child: kept apart, in no dossier that anybody reads, and shown only to who asks for it on purpose. */
@Injectable()
export class BsnsService {
  constructor(
    private readonly visibility: CaseVisibility,
    private readonly bsns: BsnsRepository,
    private readonly commands: RegionCommands,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Records it, once per key, in the place of the one that was there.
   * @throws 403 for who does not see the whole dossier, 400 for an anonymous advice, 409 for a closed case
   */
  async record({ user, caseId, key }: CommandContext, { bsn }: RecordBsnDto): Promise<CommandAnswer> {
    await this.visibility.actor(user, caseId);
    const { anonymous, closed } = await this.dossier(user, caseId);
    if (anonymous)
      throw invalidInput([{ path: '/bsn', message: 'Bij een anoniem advies hoort geen BSN. Haal het weg.' }]);
    if (closed) throw new RefusalException('caseClosed');
    const recorded = { caseId, recordedBy: user.id, recordedAt: this.clock.now().toISOString() };
    // What is stored of the command does not tell the number, not even sealed: it has one place.
    return this.commands.once({ user, key, caseId, name: 'recordBsn', body: {} }, async (commandId) => {
      await this.bsns.recordOnce(commandId, { ...recorded, bsn });
      this.log.did('decide', { caseId, fields: ['bsn'] });
      return null;
    });
  }

  /** @throws 403 for who does not see the whole dossier; 404 once the case is closed, for all but the coordinators */
  async disclose(user: SignedInUser, caseId: string, { purpose }: DiscloseBsnDto): Promise<DisclosedBsnResponse> {
    const { closed, coordinates } = await this.dossier(user, caseId);
    // It was recorded to arrange help; once that is over only who keeps the dossier may still need it.
    if (closed && !coordinates) throw notFound();
    this.log.did('reveal', { caseId, fields: ['bsn'], ground: BSN_PURPOSE_TEXTS[purpose] });
    return { bsn: await this.bsns.read(caseId) };
  }

  private async dossier(user: SignedInUser, caseId: string) {
    const { case: found, view, ground } = await this.visibility.look(user, caseId);
    if (view !== 'full') throw notAllowed();
    return { anonymous: found.anonymous, closed: found.phase === 'closed', coordinates: ground === 'coordination' };
  }
}
