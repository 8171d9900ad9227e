import { type AnswerInvitationInput, DECLINE_REASONS } from '#contracts/teams';
import { CodeField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const declines = ({ answer }: AnswerInvitationDto) => answer === 'decline';

export class AnswerInvitationDto {
  @CodeField(['accept', 'decline'], { label: 'het antwoord', example: 'accept' })
  answer!: AnswerInvitationInput['answer'];

  @FitsWith<AnswerInvitationDto>(declines, 'Laat de reden weg: zij hoort alleen bij afzeggen.')
  @RequiredWhen<AnswerInvitationDto>(declines)
  @CodeField(DECLINE_REASONS, { label: 'de reden van afzeggen', example: 'noTime' })
  reason?: AnswerInvitationInput['reason'];

  @TextField({ label: 'de toelichting', max: 2000, example: 'Na 8 december kan ik wel.', optional: true })
  note?: string | null;
}
