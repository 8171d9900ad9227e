import { IdField, NestedField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';
import { TeamRequirementDto } from './team-requirement.dto.js';

const excludesNobodyIncluded = ({ mustInclude }: ProposeTeamDto, mustExclude: unknown) =>
  !Array.isArray(mustExclude) || !mustExclude.some((id) => mustInclude?.includes(id));

const advisesBeside = ({ mustInclude, mustExclude }: ProposeTeamDto, advisers: unknown) =>
  !Array.isArray(advisers) || !advisers.some((id) => [...(mustInclude ?? []), ...(mustExclude ?? [])].includes(id));

const wantsSomething = ({ mustInclude, mustExclude, slotId, advisers }: ProposeTeamDto): boolean =>
  Boolean(slotId) || [mustInclude, mustExclude, advisers].some((list) => Array.isArray(list) && list.length > 0);

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

  @IdField({ label: 'het moment van het overleg', optional: true })
  slotId?: string | null;

  @FitsWith<ProposeTeamDto>(advisesBeside, 'Wie zonder stem meedenkt, kan niet ook bij uw andere wensen staan.')
  @IdField({ label: 'wie ondanks een belang zonder stem meedenkt', array: true, max: 5, optional: true })
  advisers?: string[] | null;

  @RequiredWhen<ProposeTeamDto>(wantsSomething)
  @TextField({
    label: 'de reden',
    max: 4000,
    example: 'De problematiek vraagt ook kennis van verslaving.',
  })
  reason?: string | null;
}
