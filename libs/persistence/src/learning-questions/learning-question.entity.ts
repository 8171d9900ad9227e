import { Entity } from 'typeorm';
import type { LearningQuestionRecord } from '#contracts/sessions';
import { CaseBoundEntity } from '../case-records/case-bound.entity.js';
import { Moment, Reference, Words } from '../columns/columns.js';

@Entity('learning_questions')
export class LearningQuestionEntity extends CaseBoundEntity implements LearningQuestionRecord {
  @Reference()
  sessionId!: string;

  @Reference()
  askedBy!: string;

  @Reference()
  recordedBy!: string;

  @Moment()
  recordedAt!: string;

  @Words()
  question!: string | null;

  @Words()
  answer!: string | null;
}
