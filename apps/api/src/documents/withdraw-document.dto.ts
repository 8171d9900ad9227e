import { TextField } from '../http/fields.js';

export class WithdrawDocumentDto {
  @TextField({ label: 'de reden', max: 4000, example: 'Dit verslag gaat over een ander kind.' })
  reason!: string;
}
