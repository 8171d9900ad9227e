import 'reflect-metadata';
import type { Type as Class } from '@nestjs/common';
import { createValidationPipe } from '../../apps/api/src/http/validation.pipe.js';
import { ProblemException } from '../../apps/api/src/http/problems.js';

/** The paths at which the API would refuse this body, in order; an empty list when it would take it. */
export async function faultsOf(dto: Class, body: object): Promise<string[]> {
  try {
    await createValidationPipe().transform(body, { type: 'body', metatype: dto });
    return [];
  } catch (error) {
    if (error instanceof ProblemException) return (error.problem.faults ?? []).map(({ path }) => path).sort();
    throw error;
  }
}
