import { TextField } from '../http/fields.js';

export class WidenPoolDto {
  @TextField({ label: 'de reden', max: 4000, example: 'In de regio is geen deskundige op eetstoornissen beschikbaar.' })
  reason!: string;
}
