import { MomentField } from '../http/fields.js';

export class ReadNoticesDto {
  @MomentField({ label: 'het moment van de nieuwste melding die u zag' })
  until!: string;
}
