import { ApiProperty } from '@nestjs/swagger';
import { PETITIONERS, type Petitioner } from '#contracts/rights';
import { DomainCodeField } from '../../http/domain-code-field.js';
import { CodeField, MomentField, NestedField, TextField } from '../../http/fields.js';
import type { DossierExport } from './dossier-export.js';
import { LeaveOutDto } from './make-export.dto.js';

export class ExportAboutResponse {
  @TextField({ label: 'het kenmerk van de casus', max: 40, example: 'ME-2026-0142' })
  reference!: string;

  @MomentField({ label: 'wanneer het overzicht is gemaakt' })
  madeAt!: string;

  @CodeField(PETITIONERS, { label: 'voor wie het overzicht is' })
  askedBy!: Petitioner;

  @TextField({ label: 'waarvoor het overzicht is', max: 300, example: 'Moeder wil het dossier inzien.' })
  purpose!: string;

  @NestedField(() => LeaveOutDto, { label: 'wat voor wie vraagt is weggelaten', array: true, min: 0, max: 100 })
  withheld!: readonly LeaveOutDto[];

  @ApiProperty({
    description: 'wat er niet in staat, en waarom',
    type: [String],
    example: ['Namen van mensen rond het gezin.'],
  })
  leftOut!: readonly string[];
}

const anything = { type: 'object', additionalProperties: true } as const;

export class NamedDomainResponse {
  @DomainCodeField({ label: 'de code' })
  code!: string;

  @TextField({ label: 'hoe de regio het domein noemt', max: 100, example: 'licht verstandelijke beperking' })
  name!: string;
}

/** A whole dossier. What is in each part follows the records of this API, with names in place of ids of people. */
export class ExportResponse implements DossierExport {
  @NestedField(() => ExportAboutResponse, { label: 'over dit overzicht' })
  about!: ExportAboutResponse;

  @ApiProperty({
    description: 'de aanmelding',
    ...anything,
    nullable: true,
    example: { question: 'Waar kan zij wonen?' },
  })
  intake!: DossierExport['intake'];

  @CodeField(['aanwezig', 'niet aanwezig'], { label: 'of het BSN bekend is' })
  bsn!: DossierExport['bsn'];

  @ApiProperty({ description: 'alles wat is vastgelegd, per soort', ...anything, example: { advice: [], event: [] } })
  parts!: DossierExport['parts'];

  @NestedField(() => NamedDomainResponse, {
    label: 'waar de casus over gaat, in woorden',
    array: true,
    min: 0,
    max: 100,
  })
  domains!: DossierExport['domains'];

  @ApiProperty({ description: 'wie in het dossier keek', type: 'array', items: anything, example: [] })
  looks!: DossierExport['looks'];
}
