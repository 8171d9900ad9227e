import { IdField, NestedField, TextField } from '../http/fields.js';

export class LearningQuestionDto {
  @TextField({ label: 'de vraag', max: 2_000, example: 'Wat als zij zelf kiest waar zij woont?' })
  question!: string;

  @TextField({ label: 'het antwoord', max: 4_000, example: 'Dan is de school het eerste wat blijft.' })
  answer!: string;
}

export class RecordLearningRoundDto {
  @IdField({ label: 'de omdenker die de vragen stelde' })
  askedBy!: string;

  @NestedField(() => LearningQuestionDto, { label: 'de vragen en antwoorden', array: true, max: 20 })
  questions!: LearningQuestionDto[];
}
