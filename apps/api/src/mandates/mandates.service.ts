import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { MandateSubstitutesRepository } from '#persistence/mandates/mandate-substitutes.repository';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandKey } from '../commands/command-key.js';
import { RegionCommands } from '../commands/region-commands.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { type Page, wholeList } from '../http/page.js';
import { invalidInput, notFound } from '../http/problems.js';
import { UserLookup } from '../users/user-lookup.js';
import { type MandateResponse, toMandate } from './mandate.response.js';
import type { NameSubstitutesDto } from './name-substitutes.dto.js';

/** The mandate ladders of the payers that a region deals with. */
@Injectable()
export class MandatesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly substitutes: MandateSubstitutesRepository,
    private readonly commands: RegionCommands,
    private readonly users: UserLookup,
    private readonly clock: Clock,
  ) {}

  async list({ regionId }: SignedInUser): Promise<Page<MandateResponse>> {
    const payers = await this.dataSource
      .getRepository(OrganisationEntity)
      .find({ where: [{ regionId }, { regionId: IsNull() }], select: { id: true } });
    const mandates = await this.dataSource.getRepository(MandateEntity).find({
      where: { payerId: In(payers.map(({ id }) => id)) },
      order: { payerId: 'ASC', rung: 'ASC', validFrom: 'ASC' },
    });
    return wholeList(mandates.map(toMandate));
  }

  /** Names who may decide when the holder is away: people with a mandate of their own account, never the holder. */
  async nameSubstitutes(
    user: SignedInUser,
    mandateId: string,
    key: CommandKey,
    body: NameSubstitutesDto,
  ): Promise<CommandAnswer> {
    const { substituteUserIds, reason: decision } = body;
    await this.refuseUnfit(user, mandateId, substituteUserIds);
    const from = localDate(this.clock.now());
    return this.commands.once({ user, key, name: 'nameMandateSubstitutes', body }, async (commandId) => {
      const named = { commandId, regionId: user.regionId, mandateId, substituteUserIds, decision, from };
      const done = await this.substitutes.name(named, (mandate) => ({ ...toMandate(mandate) }));
      if (done && 'standsIn' in done) return stillStandsIn(done.standsIn);
      return done && 'unknown' in done ? notFound() : null;
    });
  }

  private async refuseUnfit(user: SignedInUser, mandateId: string, substituteUserIds: string[]): Promise<void> {
    const places = substituteUserIds.map((id, index) => [`/substituteUserIds/${index}`, id] as const);
    const faults = await this.users.faults(user, Object.fromEntries(places), 'mandateHolder');
    const mandate = await this.dataSource.getRepository(MandateEntity).findOneBy({ id: mandateId });
    const [own] = places.find(([, id]) => id === mandate?.userId) ?? [];
    if (own) faults.push({ path: own, message: 'Kies iemand anders dan wie het mandaat heeft.' });
    if (faults.length > 0) throw invalidInput(faults);
  }
}

function stillStandsIn(name: string): Error {
  const message = `${name} vervangt wie het mandaat heeft bij een afwezigheid. Trek die eerst in, of laat ${name} staan.`;
  return invalidInput([{ path: '/substituteUserIds', message }]);
}
