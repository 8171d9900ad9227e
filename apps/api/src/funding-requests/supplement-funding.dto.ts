import { TextField } from '../http/fields.js';

export class SupplementFundingDto {
  @TextField({ label: 'de aanvulling', max: 8000, example: 'De offerte van de aanbieder is toegevoegd.' })
  answer!: string;
}
