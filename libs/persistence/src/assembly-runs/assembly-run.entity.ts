import { Column, Entity } from 'typeorm';
import type { AssemblyResult } from '#contracts/assembly';
import type { TeamQuestion, WiderLook } from '#contracts/teams';
import type { WeighedProblem } from '#domain/assembly/weighed-problem';
import { OfCase } from '../case-records/of-case.js';
import { Json, Key, Moment, Text } from '../columns/columns.js';

/** How a team was found: the problem as the pool was then, and the result, so that years later it can be shown again. */
@Entity('assembly_runs')
export class AssemblyRunEntity {
  @Key()
  id!: string;

  @OfCase()
  caseId!: string;

  @Moment()
  at!: string;

  @Json()
  question!: TeamQuestion;

  @Json()
  problem!: WeighedProblem;

  @Json()
  result!: AssemblyResult;

  /** Null where a team was found, or nobody is left to ask. */
  @Json({ nullable: true })
  wider!: WiderLook | null;

  /** Which solver: name and version. */
  @Text()
  solver!: string;

  /** From reading the pool to the result. */
  @Column({ type: 'double precision' })
  milliseconds!: number;
}
