import { TextField } from '../http/fields.js';

export class CompleteTaskDto {
  @TextField({ label: 'wat u hebt gedaan', max: 4_000, example: 'Gebeld met het gezin; iedereen is veilig.' })
  note!: string;
}
