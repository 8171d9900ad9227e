import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';
import { CodeField } from '../../http/fields.js';

export const IMPORT_MODES = ['dryRun', 'all', 'lineByLine'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** The mode stands in the query, the file is the body. */
export class ExpertImportDto {
  @CodeField(IMPORT_MODES, { label: 'de wijze', example: 'dryRun' })
  mode!: ImportMode;

  @ApiProperty({ description: 'het bestand', example: 'Gebruiker;Organisatie' })
  @IsString({ message: 'Stuur het bestand als text/csv.' })
  csv!: string;
}
