import { ApiProperty } from '@nestjs/swagger';
import type { RegionPolicy } from '#contracts/policies';
import { defaultPolicy } from '#domain/policy/default-policy';
import type { PolicyEntity } from '#persistence/policies/policy.entity';
import { CountField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

const SOMEBODY = '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90';

/** A whole policy for the API's description: the defaults of a new region. */
export const EXAMPLE_POLICY: RegionPolicy = defaultPolicy(SOMEBODY, {
  coordinator: SOMEBODY,
  secondCoordinator: SOMEBODY,
  deputyProcessDirector: SOMEBODY,
  regievoerder: SOMEBODY,
  regionAdmin: SOMEBODY,
});

export class PolicyResponse {
  @CountField({ label: 'de versie', min: 1, max: 1_000_000, example: 1 })
  version!: number;

  @FlagField({ label: 'of nieuwe casussen hiermee beginnen' })
  active!: boolean;

  @ApiProperty({
    description: 'de regels van de regio',
    type: 'object',
    additionalProperties: true,
    example: EXAMPLE_POLICY,
  })
  body!: RegionPolicy;

  @IdField({ label: 'wie deze versie vaststelde (leeg: bij de installatie)', optional: true })
  createdBy!: string | null;

  @MomentField({ label: 'het moment van vaststellen' })
  createdAt!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'Uitnodigingen krijgen een werkdag langer.' })
  reason!: string;
}

export function toPolicy(
  { version, body, createdBy, createdAt, reason }: PolicyEntity,
  active: number,
): PolicyResponse {
  return { version, active: version === active, body, createdBy, createdAt, reason };
}
