import { INTERESTS, type Interest } from '#contracts/teams';
import { CodeField, IdField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const TIES = INTERESTS.filter((interest) => interest !== 'none');
const namesOrganisation = ({ organisationId }: DeclareConflictDto) => Boolean(organisationId);

export class DeclareConflictDto {
  @IdField({ label: 'de organisatie', note: 'leeg bij een band met het gezin', optional: true })
  organisationId?: string | null;

  @FitsWith<DeclareConflictDto>(namesOrganisation, 'Zeg er ook bij om welke organisatie het gaat.')
  @RequiredWhen<DeclareConflictDto>(namesOrganisation)
  @CodeField(TIES, { label: 'het belang', example: 'formerlyEmployed' })
  interest?: Exclude<Interest, 'none'> | null;

  @TextField({ label: 'de reden', max: 4000, example: 'Zij bleek eerder bij deze aanbieder te hebben gewerkt.' })
  reason!: string;
}
