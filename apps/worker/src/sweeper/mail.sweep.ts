import { Injectable } from '@nestjs/common';
import { before } from '#consistency/graces';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { RegionDesk } from './region-desk.js';
import type { Sweep, SweepCounts } from './sweep.js';

/** Shorter than this a mail server may be away without anybody noticing: milliseconds. */
const PATIENCE = 15 * 60_000;

/** Mail that does not leave: it waits and is tried again, and somebody must mend its server. */
@Injectable()
export class MailSweep implements Sweep {
  readonly name = 'mail';

  constructor(
    private readonly mails: MailsRepository,
    private readonly desk: RegionDesk,
  ) {}

  async sweep(now: Date): Promise<SweepCounts> {
    const failing = await this.mails.failingSince();
    const tooLong = failing.filter(({ since }) => new Date(since) <= before(now, PATIENCE));
    const troubles = tooLong.map(({ regionId }) => ({ regionId, subjectId: regionId }));
    return { found: failing.length, mended: 0, ...(await this.desk.report('restoreMail', troubles, now)) };
  }
}
