import type { ActivatedPolicy } from '#persistence/policies/policy-activations.repository';
import { CodeField, CountField, IdField, MomentField } from '../http/fields.js';
import { ACTIVATION_SCOPES } from './activate-policy.dto.js';

export class PolicyActivationResponse {
  @CountField({ label: 'de versie die nu geldt voor nieuwe casussen', min: 1, max: 1_000_000, example: 2 })
  version!: number;

  @CodeField(ACTIVATION_SCOPES, { label: 'voor welke casussen', example: 'newCases' })
  scope!: (typeof ACTIVATION_SCOPES)[number];

  @MomentField({ label: 'het moment waarop deze versie ging gelden' })
  activatedAt!: string;

  @IdField({ label: 'het werk dat de lopende casussen meeneemt (bulk-runs)', optional: true })
  bulkRunId!: string | null;
}

export function toActivation({ policy, bulkRunId }: ActivatedPolicy, now: string): PolicyActivationResponse {
  const scope = bulkRunId === null ? 'newCases' : 'runningCasesToo';
  return { version: policy.version, scope, activatedAt: policy.activatedAt ?? now, bulkRunId };
}
