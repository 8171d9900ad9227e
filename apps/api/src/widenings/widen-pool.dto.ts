import { type Pool, POOLS } from '#contracts/teams';
import { CodeField, TextField } from '../http/fields.js';

export class WidenPoolDto {
  @CodeField(POOLS.filter((pool) => pool !== 'region'), {
    label: 'de pool die u opent',
    note: 'leeg: de volgende',
    optional: true,
    example: 'supraRegional',
  })
  pool?: Pool | null;

  @TextField({ label: 'de reden', max: 4000, example: 'In de regio is geen deskundige op eetstoornissen beschikbaar.' })
  reason!: string;
}
