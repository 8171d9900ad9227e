import { applyDecorators, HttpCode, type Type as Class } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import type { CommandName } from '#contracts/commands';
import { IDEMPOTENCY_HEADER } from '../commands/idempotency-key.js';
import { listSchema } from './list-schema.js';
import type { ProblemCode } from './problem-kinds.js';
import { Problem } from './problem.js';
import { problemOf } from './problems.js';
import { REFUSALS, refusalProblem } from './refusals.js';

const READ_PROBLEMS: ProblemCode[] = [
  'invalidInput',
  'badRequest',
  'notSignedIn',
  'noAccount',
  'notAllowed',
  'notFound',
  'unavailable',
];
const WRITE_PROBLEMS: ProblemCode[] = [...READ_PROBLEMS, 'badJson', 'keyReused', 'tooLarge', 'wrongContentType'];
const refusalExamples = (): Problem[] =>
  (Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]).map((code) => refusalProblem(code, {}));

/** One answer a status, each with an example of every kind of problem that has it. */
function problemResponses(problems: Problem[]): MethodDecorator[] {
  return [...new Set(problems.map(({ status }) => status))].map((status) => {
    const kinds = problems.filter((problem) => problem.status === status);
    const examples = Object.fromEntries(kinds.map((value) => [value.type.split('/').at(-1), { value }]));
    const retry = { 'Retry-After': { description: 'seconds to wait', schema: { type: 'integer' as const } } };
    return ApiResponse({
      status,
      description: kinds.map(({ title }) => title).join(' · '),
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) }, examples } },
      ...(status === 503 ? { headers: retry } : {}),
    });
  });
}

const signedIn = [ApiBearerAuth(), ApiExtraModels(Problem)];

/** A POST that does something once: 201 with what came of it. */
export function CommandRoute(options: { summary: string; command?: CommandName; answer: Class }): MethodDecorator {
  const { summary, command, answer } = options;
  return applyDecorators(
    HttpCode(201),
    ...signedIn,
    ApiOperation({ summary, ...(command ? { operationId: command } : {}) }),
    ApiHeader({
      name: IDEMPOTENCY_HEADER,
      required: true,
      description: 'The same key and body give the first answer again; the same key with another body is a 409.',
      schema: { type: 'string', minLength: 1, maxLength: 200, example: 'c0a1f1de-7a55-4c5f-8f0c-1d2e3f4a5b6c' },
    }),
    ApiCreatedResponse({ type: answer, description: 'Done; repeated with the same key, the same answer.' }),
    ...problemResponses([...WRITE_PROBLEMS.map((code) => problemOf(code)), ...refusalExamples()]),
  );
}

/** A GET; with `list` a page of them: count, next, previous, results. */
export function ReadRoute(options: { summary: string; answer: Class; list?: boolean }): MethodDecorator {
  const { summary, answer, list = false } = options;
  return applyDecorators(
    ...signedIn,
    ApiOperation({ summary }),
    ...(list
      ? [ApiExtraModels(answer), ApiOkResponse({ description: 'One page.', schema: listSchema(answer) })]
      : [ApiOkResponse({ type: answer })]),
    ...problemResponses(READ_PROBLEMS.map((code) => problemOf(code))),
  );
}

/** A POST that only reads (search, calculation): 200, without Idempotency-Key. */
export function QueryRoute(options: { summary: string; answer: Class; list?: boolean }): MethodDecorator {
  const problems: ProblemCode[] = ['badJson', 'tooLarge', 'wrongContentType'];
  return applyDecorators(
    HttpCode(200),
    ReadRoute(options),
    ...problemResponses([
      ...READ_PROBLEMS.filter((code) => problemOf(code).status === 400).map((code) => problemOf(code)),
      ...problems.map((code) => problemOf(code)),
    ]),
  );
}
