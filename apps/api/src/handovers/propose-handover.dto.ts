import { IdField } from '../http/fields.js';

export class ProposeHandoverDto {
  @IdField({ label: 'het onderdeel van de hulp' })
  elementId!: string;

  @IdField({ label: 'wie de hulp overneemt' })
  receiverUserId!: string;
}
