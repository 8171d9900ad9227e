import { IdField, NestedField, TextField } from '../http/fields.js';
import { FitsWith } from '../http/required-when.js';
import { TeamRequirementDto } from './team-requirement.dto.js';

const excludesNobodyIncluded = ({ mustInclude }: ProposeTeamDto, mustExclude: unknown) =>
  !Array.isArray(mustExclude) || !mustExclude.some((id) => mustInclude?.includes(id));

export class ProposeTeamDto {
  @NestedField(() => TeamRequirementDto, {
    label: 'de eisen aan het team',
    array: true,
    max: 20,
    min: 1,
    optional: true,
  })
  requirements?: TeamRequirementDto[] | null;

  @IdField({ label: 'wie in het team moet', array: true, max: 20, optional: true })
  mustInclude?: string[] | null;

  @FitsWith<ProposeTeamDto>(excludesNobodyIncluded, 'Sluit niemand uit die ook in het team moet.')
  @IdField({ label: 'wie niet in het team mag', array: true, max: 50, optional: true })
  mustExclude?: string[] | null;

  @TextField({
    label: 'de reden',
    max: 4000,
    example: 'De problematiek vraagt ook kennis van verslaving.',
    optional: true,
  })
  reason?: string | null;
}
