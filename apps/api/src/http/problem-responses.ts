import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { ProblemCode } from './problem-kinds.js';
import { Problem } from './problem.js';
import { problemOf } from './problems.js';
import { REFUSALS, refusalProblem } from './refusals.js';

/** What any request can meet before or behind its route, whatever it asks. */
export const ANYWHERE: readonly ProblemCode[] = [
  'invalidInput',
  'badRequest',
  'badJson',
  'tooLarge',
  'wrongContentType',
  'headersTooLarge',
  'tooManyRequests',
  'tooSlow',
  'unexpected',
];

/** What a request with a login can meet besides. */
export const SIGNED_IN: readonly ProblemCode[] = [
  ...ANYWHERE,
  'notSignedIn',
  'noAccount',
  'notFromOurPage',
  'notAllowed',
  'notFound',
  'unavailable',
];

export const examplesOf = (codes: readonly ProblemCode[]): Problem[] => codes.map((code) => problemOf(code));

/** Every refusal of the process of a case. */
export const refusalExamples = (): Problem[] =>
  (Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]).map((code) => refusalProblem(code, {}));

/** One answer a status, each with an example of every kind of problem that has it. */
export function problemResponses(problems: readonly Problem[]): MethodDecorator[] {
  return [...new Set(problems.map(({ status }) => status))].map((status) => {
    const kinds = problems.filter((problem) => problem.status === status);
    const examples = Object.fromEntries(kinds.map((value) => [value.type.split('/').at(-1), { value }]));
    const retry = { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' as const } } };
    return ApiResponse({
      status,
      description: kinds.map(({ title }) => title).join(' · '),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) }, examples } },
      ...([429, 503].includes(status) ? { headers: retry } : {}),
    });
  });
}
