import { LEAVE_OUT_GROUNDS, type LeaveOutGround, PETITIONERS, type Petitioner } from '#contracts/rights';
import { CodeField, CountField, NestedField, TextField } from '../../http/fields.js';
import { EXPORT_PARTS, type ExportPart } from './export-parts.js';
import { HELD_BACK, type LeftOut } from './left-out.js';

const EXPORT_FORMATS = ['json', 'html'] as const;
/** More parents than that have no words of their own in an intake. */
const MAX_WORDS = 50;

export class LeaveOutDto implements LeftOut {
  @CodeField(EXPORT_PARTS, { label: 'het deel dat u weglaat', example: 'checkIn' })
  part!: ExportPart;

  @CodeField(LEAVE_OUT_GROUNDS, { label: 'waarom u dit weglaat' })
  ground!: LeaveOutGround;
}

export class MakeExportDto {
  @CodeField(EXPORT_FORMATS, { label: 'de vorm' })
  format!: (typeof EXPORT_FORMATS)[number];

  @CodeField(PETITIONERS, { label: 'voor wie het overzicht is' })
  askedBy!: Petitioner;

  @TextField({ label: 'waarvoor het overzicht is', max: 300, example: 'Moeder wil het dossier inzien.' })
  purpose!: string;

  @NestedField(() => LeaveOutDto, {
    label: 'wat u weglaat, en waarom',
    array: true,
    optional: true,
    max: EXPORT_PARTS.length,
  })
  leaveOut?: LeaveOutDto[] | null;

  @CodeField(HELD_BACK, { label: 'wat u bewust wel meestuurt', array: true, optional: true })
  include?: ExportPart[] | null;

  @CountField({
    label: 'de nummers van de eigen woorden van ouders die u meestuurt, geteld in de aanmelding',
    min: 1,
    max: MAX_WORDS,
    array: true,
    optional: true,
  })
  parentsWords?: number[] | null;
}
