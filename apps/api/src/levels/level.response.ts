import type { LevelEntity } from '#persistence/domains/level.entity';
import { CountField, TextField } from '../http/fields.js';

export class LevelResponse {
  @CountField({ label: 'het niveau', min: 1, max: 3, example: 2 })
  level!: number;

  @TextField({ label: 'de naam', max: 100, example: 'Specialist' })
  name!: string;

  @TextField({ label: 'wanneer iemand het heeft', max: 500, example: 'Is hierin opgeleid en doet dit werk zelf.' })
  meaning!: string;
}

export const toLevel = ({ level, name, meaning }: LevelEntity) => ({ level, name, meaning });
