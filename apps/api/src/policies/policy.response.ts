import { ApiProperty } from '@nestjs/swagger';
import type { RegionPolicy } from '#contracts/policies';
import { defaultPolicy } from '#domain/policy/default-policy';
import type { PolicyEntity } from '#persistence/policies/policy.entity';
import { EXAMPLE_ID } from '../http/example-id.js';
import { CountField, FlagField, IdField, MomentField, TextField } from '../http/fields.js';

/** A whole policy for the API's description: the defaults of a new region. */
export const EXAMPLE_POLICY: RegionPolicy = defaultPolicy(EXAMPLE_ID, {
  coordinator: EXAMPLE_ID,
  secondCoordinator: EXAMPLE_ID,
  deputyProcessDirector: EXAMPLE_ID,
  regievoerder: EXAMPLE_ID,
  regionAdmin: EXAMPLE_ID,
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
