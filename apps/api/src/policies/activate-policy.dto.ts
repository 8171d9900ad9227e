import { CodeField, CountField, TextField } from '../http/fields.js';

export const ACTIVATION_SCOPES = ['newCases', 'runningCasesToo'] as const;

export class ActivatePolicyDto {
  @CodeField(ACTIVATION_SCOPES, { label: 'voor welke casussen', example: 'newCases' })
  scope!: (typeof ACTIVATION_SCOPES)[number];

  @CountField({ label: 'de versie die nu geldt', note: 'zoals u die zag', min: 1, max: 1_000_000, example: 1 })
  basedOn!: number;

  @TextField({ label: 'de reden', max: 4000, example: 'Na de proef van november.' })
  reason!: string;
}
