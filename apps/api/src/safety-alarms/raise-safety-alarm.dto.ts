import { TextField } from '../http/fields.js';

export class RaiseSafetyAlarmDto {
  @TextField({ label: 'wat er aan de hand is', max: 4000, example: 'Zij is sinds gisteravond niet op de groep.' })
  what!: string;
}
