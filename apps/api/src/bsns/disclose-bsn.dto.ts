import { BSN_PURPOSES, type BsnPurpose } from '#contracts/bsns';
import { CodeField } from '../http/fields.js';

export class DiscloseBsnDto {
  @CodeField(BSN_PURPOSES, { label: 'waarvoor u het BSN nodig hebt' })
  purpose!: BsnPurpose;
}
