import { type AnswerInvitationInput, DECLINE_REASONS } from '#contracts/teams';
import { CodeField, NestedField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';
import { InterestDto } from './interest.dto.js';

const declines = ({ answer }: AnswerInvitationDto) => answer === 'decline';

export class AnswerInvitationDto {
  @CodeField(['accept', 'decline'], { label: 'het antwoord', example: 'accept' })
  answer!: AnswerInvitationInput['answer'];

  @FitsWith<AnswerInvitationDto>(declines, 'Laat de reden weg: zij hoort alleen bij afzeggen.')
  @RequiredWhen<AnswerInvitationDto>(declines)
  @CodeField(DECLINE_REASONS, { label: 'de reden van afzeggen', example: 'noTime' })
  reason?: AnswerInvitationInput['reason'];

  @NestedField(() => InterestDto, { label: 'uw belangen', array: true, max: 100, optional: true })
  interests?: InterestDto[] | null;

  @TextField({ label: 'de toelichting', max: 2000, example: 'Na 8 december kan ik wel.', optional: true })
  note?: string | null;
}
