import { IntersectionType, PickType } from '@nestjs/swagger';
import { CaseDetailResponse } from '../cases/case-detail.response.js';
import { RegionCodeField, RegionNameField } from '../http/region-fields.js';
import { MomentField, TextField } from '../http/fields.js';
import { InvitationResponse } from './invitation.response.js';

/** An invitation as it is read: of whom, what is asked and until when, before acceptance without names and places. */
export class SeenInvitationResponse extends IntersectionType(
  InvitationResponse,
  PickType(CaseDetailResponse, ['ageBand'] as const),
) {
  @TextField({ label: 'de naam van de deskundige', max: 200, example: 'X. Ypma' })
  name!: string;

  @TextField({
    label: 'de organisatie van de deskundige',
    max: 300,
    optional: true,
    example: 'Logeerhuis Het Rietnest',
  })
  organisation!: string | null;

  @RegionCodeField({ optional: true })
  regionCode!: string | null;

  @RegionNameField({ optional: true })
  regionName!: string | null;

  @TextField({
    label: 'de vraag van de coördinator',
    max: 2000,
    optional: true,
    example: 'Wat heeft dit kind nodig om thuis te kunnen blijven wonen?',
  })
  question!: string | null;

  @MomentField({ label: 'tot wanneer zij kunnen antwoorden', optional: true })
  answerBy!: string | null;
}
