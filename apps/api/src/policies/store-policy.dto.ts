import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { TextField } from '../http/fields.js';
import { EXAMPLE_POLICY } from './policy.response.js';

export class StorePolicyDto {
  /** Judged as a whole by `findPolicyFaults`, which lists every fault with its path. */
  @ApiProperty({
    description: 'alle regels van de regio; `version` is de versie die u aanpast',
    type: 'object',
    additionalProperties: true,
    example: EXAMPLE_POLICY,
  })
  @IsObject({ message: 'Stuur hier alle regels van de regio.' })
  body!: Record<string, unknown>;

  @TextField({ label: 'de reden', max: 4000, example: 'Uitnodigingen krijgen een werkdag langer.' })
  reason!: string;
}
