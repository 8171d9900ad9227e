import { type AnswerHandoverInput, HANDOVER_DECLINE_REASONS } from '#contracts/handovers';
import { CodeField, TextField } from '../http/fields.js';
import { FitsWith, RequiredWhen } from '../http/required-when.js';

const declines = ({ answer }: AnswerHandoverDto) => answer === 'decline';

export class AnswerHandoverDto {
  @CodeField(['accept', 'decline'], { label: 'het antwoord', example: 'accept' })
  answer!: AnswerHandoverInput['answer'];

  @FitsWith<AnswerHandoverDto>(declines, 'Laat de reden weg: zij hoort alleen bij weigeren.')
  @RequiredWhen<AnswerHandoverDto>(declines)
  @CodeField(HANDOVER_DECLINE_REASONS, { label: 'de reden van weigeren', example: 'notFitting' })
  reason?: AnswerHandoverInput['reason'];

  @TextField({
    label: 'de toelichting',
    max: 4000,
    example: 'Onze groep is voor jongeren vanaf 15 jaar.',
    optional: true,
  })
  note?: string | null;
}
