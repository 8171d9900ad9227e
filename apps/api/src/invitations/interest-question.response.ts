import type { OrganisationKind } from '#persistence/organisations/organisation.entity';
import { CodeField, IdField, NestedField, TextField } from '../http/fields.js';

/** Kinds of organisations of which the name tells where a child lives or goes to school. */
export const PLACE_BOUND_KINDS = ['gemeente', 'school', 'localTeam'] as const satisfies readonly OrganisationKind[];
export type PlaceBoundKind = (typeof PLACE_BOUND_KINDS)[number];

/** Schools of two regions. */
const MOST = 2_000;

export class AskedOrganisationResponse {
  @IdField({ label: 'de organisatie' })
  id!: string;

  @TextField({ label: 'de naam', max: 200, example: 'De Kade' })
  name!: string;
}

/** One question about ties: to one organisation, or to any of a kind, so that nobody hears which one it is about. */
export class InterestQuestionResponse {
  @CodeField(PLACE_BOUND_KINDS, { label: 'de soort, als naar alle organisaties ervan wordt gevraagd', optional: true })
  kind!: PlaceBoundKind | null;

  @TextField({
    label: 'de vraag',
    max: 500,
    example: 'Hebt u een belang bij De Kade? Bijvoorbeeld omdat u er werkt of werkte.',
  })
  question!: string;

  @NestedField(() => AskedOrganisationResponse, { label: 'de organisaties waar het om gaat', array: true, max: MOST })
  organisations!: AskedOrganisationResponse[];
}
