import type { LineFault } from '#domain/pool/pool-file';
import { CodeField, CountField, FlagField, IdField, NestedField, TextField } from '../../http/fields.js';
import { ApiTexts } from '../../http/texts.js';
import { IMPORT_MODES, type ImportMode } from './expert-import.dto.js';

const MOST = 1_000_000;
const LINE = { label: 'het nummer van de regel', min: 1, max: MOST, example: 3 };

export class LineFaultResponse implements LineFault {
  @CountField(LINE)
  line!: number;

  @TextField({ label: 'de kolom; leeg voor de hele regel', min: 0, max: 200, example: 'Niveau 1' })
  column!: string;

  @TextField({ label: 'wat eraan te doen is', max: 2000, example: 'Vul een heel getal in van 1 tot en met 3.' })
  message!: string;
}

export class LineChangeResponse {
  @CountField(LINE)
  line!: number;

  @IdField({ label: 'de gebruiker' })
  userId!: string;

  @CodeField(['add', 'change'], { label: 'wat ermee gebeurt', example: 'change' })
  what!: 'add' | 'change';

  @ApiTexts({ label: 'de kolommen die anders worden', example: 'Standplaats' })
  columns!: string[];
}

export class ExpertImportResponse {
  @CodeField(IMPORT_MODES, { label: 'de wijze' })
  mode!: ImportMode;

  @FlagField({ label: 'of er iets is opgeslagen' })
  imported!: boolean;

  @CountField({ label: 'het aantal regels', min: 0, max: MOST, example: 40 })
  lines!: number;

  @CountField({ label: 'het aantal regels dat niets verandert', min: 0, max: MOST, example: 37 })
  unchanged!: number;

  @NestedField(() => LineChangeResponse, { label: 'wat erbij komt of verandert', array: true, min: 0, max: MOST })
  changes!: LineChangeResponse[];

  @NestedField(() => LineFaultResponse, { label: 'de eerste fouten', array: true, min: 0, max: MOST })
  faults!: LineFaultResponse[];

  @CountField({ label: 'het aantal fouten in het hele bestand', min: 0, max: MOST, example: 1 })
  faultCount!: number;

  @CountField({ label: 'alle regels die worden overgeslagen', min: 1, max: MOST, example: 3, array: true })
  leftOut!: number[];
}
