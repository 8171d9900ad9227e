import { ApiProperty } from '@nestjs/swagger';
import type { RegionPolicy } from '#contracts/policies';
import { defaultPolicy } from '#domain/policy/default-policy';
import type { PolicyVersion } from '#persistence/policies/policy-version';
import { EXAMPLE_ID } from '../http/example-id.js';
import { CodeField, CountField, IdField, MomentField, TextField } from '../http/fields.js';

/** A whole policy for the API's description: the defaults of a new region. */
export const EXAMPLE_POLICY: RegionPolicy = defaultPolicy(EXAMPLE_ID, {
  coordinator: EXAMPLE_ID,
  secondCoordinator: EXAMPLE_ID,
  deputyProcessDirector: EXAMPLE_ID,
  regievoerder: EXAMPLE_ID,
  regionAdmin: EXAMPLE_ID,
});

/** `draft`: stored, but it never held. `active`: new cases begin with it. `past`: it held before. */
export const POLICY_STATES = ['draft', 'active', 'past'] as const;

export class PolicyResponse {
  @CountField({ label: 'de versie', min: 1, max: 1_000_000, example: 1 })
  version!: number;

  @CodeField(POLICY_STATES, { label: 'de stand: concept, geldt nu, gold eerder', example: 'active' })
  state!: (typeof POLICY_STATES)[number];

  @CountField({ label: 'de versie waarvan deze is gemaakt', min: 1, max: 1_000_000, optional: true })
  basedOn!: number | null;

  @ApiProperty({
    description: 'de regels van de regio',
    type: 'object',
    additionalProperties: true,
    example: EXAMPLE_POLICY,
  })
  body!: RegionPolicy;

  @IdField({ label: 'wie deze versie opsloeg (leeg: bij de installatie)', optional: true })
  createdBy!: string | null;

  @MomentField({ label: 'het moment van opslaan' })
  createdAt!: string;

  @TextField({ label: 'de reden', max: 4000, example: 'Uitnodigingen krijgen een werkdag langer.' })
  reason!: string;

  @IdField({ label: 'wie deze versie liet gelden (leeg: niemand, of bij de installatie)', optional: true })
  activatedBy!: string | null;

  @MomentField({ label: 'het moment waarop deze versie het laatst ging gelden', optional: true })
  activatedAt!: string | null;

  @TextField({
    label: 'de reden om deze versie te laten gelden',
    max: 4000,
    example: 'Na de proef van november.',
    optional: true,
  })
  activationReason!: string | null;
}

/** @param active the version under which new cases begin */
export function toPolicy({ regionId: _region, ...policy }: PolicyVersion, active: number | null): PolicyResponse {
  const held = policy.activatedAt === null ? 'draft' : 'past';
  return { ...policy, state: policy.version === active ? 'active' : held };
}
