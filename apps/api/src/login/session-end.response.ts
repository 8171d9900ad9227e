import { CountField, TextField } from '../http/fields.js';

export class SessionEndResponse {
  @CountField({ label: 'het aantal browsers waarin u bent uitgelogd', min: 0, max: 1_000_000, example: 1 })
  ended!: number;

  @TextField({
    label: 'waar de browser ook bij de inlogserver uitlogt; leeg als die dat niet kent',
    max: 2000,
    optional: true,
    example: 'https://login.example.org/session/end?client_id=doorbraak',
  })
  logoutUrl!: string | null;
}
