import {
  CONSENT_GIVERS,
  CONSENT_KINDS,
  CONSENT_PARTIES,
  type ConsentGiver,
  type ConsentKind,
  type ConsentParty,
} from '#contracts/consents';
import { CodeField, FlagField, TextField } from '../http/fields.js';

const GROUNDS = ['given', 'weighed'] as const;

export class ConsentRequirementResponse {
  @CodeField(CONSENT_KINDS, { label: 'de soort toestemming' })
  kind!: ConsentKind;

  @CodeField(CONSENT_PARTIES, { label: 'wie toestemming moet geven', array: true })
  parties!: ConsentParty[];

  @TextField({
    label: 'waarom zij',
    max: 300,
    example: 'Het kind is 12 jaar. Daarom vragen wij het aan het kind én aan de ouders.',
  })
  why!: string;

  @FlagField({ label: 'of de toestemming geldt' })
  valid!: boolean;

  @CodeField(GROUNDS, { label: 'waarom zij geldt: gegeven, of afgewogen', optional: true })
  ground!: (typeof GROUNDS)[number] | null;

  @CodeField(CONSENT_PARTIES, { label: 'wie nog geen ja zei', array: true, min: 0 })
  missing!: ConsentParty[];

  @CodeField(CONSENT_GIVERS, { label: 'wie nee zei, of een ja terugnam', array: true, min: 0 })
  against!: ConsentGiver[];
}
