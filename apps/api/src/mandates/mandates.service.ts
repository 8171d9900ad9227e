import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { type Page, wholeList } from '../http/page.js';
import { type MandateResponse, toMandate } from './mandate.response.js';

/** The mandate ladders of the payers that a region deals with. */
@Injectable()
export class MandatesService {
  constructor(private readonly dataSource: DataSource) {}

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
}
