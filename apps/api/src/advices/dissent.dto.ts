import { TextField } from '../http/fields.js';

export class DissentDto {
  @TextField({ label: 'wie anders denkt', max: 300, example: 'De vertegenwoordiger van de school' })
  by!: string;

  @TextField({ label: 'wat diegene anders ziet', max: 4000, example: 'Vier dagen naar school is nu te veel.' })
  words!: string;
}
