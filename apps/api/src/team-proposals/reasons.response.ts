import { ApiProperty } from '@nestjs/swagger';
import { POOLS, type Pool } from '#contracts/teams';
import { CodeField, CountField, FlagField, IdField, MomentField, NestedField, TextField } from '../http/fields.js';
import { DomainCodes } from '../http/domain-code-field.js';

const SENTENCE = 1_000;

/** Sentences in an answer. */
export const Sentences = ({ label, example }: { label: string; example: string }): PropertyDecorator =>
  ApiProperty({ description: label, type: String, isArray: true, example: [example] });

export class NamedExpertResponse {
  @IdField({ label: 'de deskundige' })
  expertId!: string;

  @TextField({ label: 'de naam', max: 200, example: 'A. Adema' })
  name!: string;

  @TextField({ label: 'de organisatie', max: 200, example: 'De Steiger' })
  organisation!: string;
}

export class MemberReasonResponse extends NamedExpertResponse {
  @DomainCodes({ label: 'de domeinen die zij dekken' })
  covers!: string[];

  @Sentences({ label: 'waarom deze persoon', example: 'Dekt lvb op niveau 3 (gevraagd: 2), als enige.' })
  sentences!: string[];
}

export class NearestResponse extends NamedExpertResponse {
  @CountField({ label: 'het niveau dat zij hebben, waar een domein is gevraagd', min: 1, max: 3, optional: true })
  level!: number | null;

  @TextField({
    label: 'waarom deze persoon niet kan, als dat zo is',
    max: SENTENCE,
    optional: true,
    example: 'A. Adema kan niet: alle plaatsen zijn bezet (4 van 4 casussen).',
  })
  sentence!: string | null;
}

export class ObstacleResponse {
  @TextField({
    label: 'wat een team in de weg staat',
    max: SENTENCE,
    example: 'Het knelt bij lvb niveau 3 (1 plaats).',
  })
  sentence!: string;

  @NestedField(() => NearestResponse, { label: 'wie het dichtst in de buurt komen', array: true, min: 0 })
  nearest!: NearestResponse[];
}

export class WeighedSlotResponse {
  @IdField({ label: 'het moment' })
  slotId!: string;

  @MomentField({ label: 'het begin' })
  startsAt!: string;

  @TextField({ label: 'of er dan een team is', max: SENTENCE, example: 'Op dit moment overlegt het team.' })
  sentence!: string;
}

export class WiderPoolResponse {
  @CodeField(POOLS, { label: 'de pool', optional: true, example: 'supraRegional' })
  pool!: Pool | null;

  @MomentField({ label: 'wanneer daar vanzelf wordt gezocht', optional: true })
  at!: string | null;

  @TextField({ label: 'wat hierna komt', max: SENTENCE, example: 'Hierna zoeken wij in heel Nederland.' })
  sentence!: string;
}

/** Why it is this team, or why there is none, with figures. */
export class ReasonsResponse {
  @FlagField({ label: 'of het bewezen is' })
  optimal!: boolean;

  @TextField({
    label: 'of er een beter team is',
    max: SENTENCE,
    example: 'Er bestaat geen beter team: dat is bewezen.',
  })
  proof!: string;

  @NestedField(() => MemberReasonResponse, { label: 'de leden', array: true, min: 0 })
  members!: MemberReasonResponse[];

  @NestedField(() => MemberReasonResponse, { label: 'wie meedenkt zonder stem', array: true, min: 0 })
  advisers!: MemberReasonResponse[];

  @TextField({
    label: 'wat uw wensen kosten',
    max: SENTENCE,
    optional: true,
    example:
      'Met uw wensen telt het team 5 mensen in plaats van 4. Zonder uw wensen was dit het team: A. Adema en B. Bos.',
  })
  deviation!: string | null;

  @TextField({ label: 'de reden van uw wensen', max: 4000, optional: true, example: 'Zij kent de school.' })
  reason!: string | null;

  @MomentField({ label: 'wanneer u dat vroeg', optional: true })
  askedAt!: string | null;

  @TextField({
    label: 'waarom het overleg na de termijn is',
    max: SENTENCE,
    optional: true,
    example: 'Het moment dat u koos, ligt na de termijn (tot ma 7 dec 2026, 17.00 uur).',
  })
  afterTerm!: string | null;

  @NestedField(() => WeighedSlotResponse, { label: 'de momenten die vrij waren', array: true, min: 0 })
  slots!: WeighedSlotResponse[];

  @NestedField(() => ObstacleResponse, { label: 'wat een team in de weg staat', array: true, min: 0 })
  obstacles!: ObstacleResponse[];

  @NestedField(() => WiderPoolResponse, { label: 'waar hierna wordt gezocht, als er geen team is', optional: true })
  widerPool!: WiderPoolResponse | null;

  @Sentences({ label: 'waar elk team aan moet voldoen', example: 'Niemand heeft een belang bij de casus.' })
  rules!: string[];

  @MomentField({ label: 'het moment waarop dit is uitgerekend' })
  at!: string;

  @TextField({ label: 'waarmee', max: 100, example: 'doorbraak 2' })
  solver!: string;

  @ApiProperty({ description: 'de milliseconden van lezen tot resultaat', type: Number, example: 12.3 })
  milliseconds!: number;
}
