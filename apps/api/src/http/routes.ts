import { applyDecorators, HttpCode, SetMetadata, UseInterceptors, type Type as Class } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  getSchemaPath,
} from '@nestjs/swagger';
import type { CommandName } from '#contracts/commands';
import type { CommandAnswer } from '../commands/command-answer.js';
import { CommandInterceptor, LOCATION } from '../commands/command.interceptor.js';
import { IDEMPOTENCY_HEADER } from '../commands/idempotency-key.js';
import { MovedCaseResponse } from '../commands/moved-case.response.js';
import { listSchema } from './list-schema.js';
import { ANYWHERE, examplesOf, problemResponses, refusalExamples, SIGNED_IN } from './problem-responses.js';
import { Problem } from './problem.js';
import { problemOf } from './problems.js';

interface ReadOptions {
  summary: string;
  answer: Class;
  /** A page of them: count, next, previous, results. */
  list?: boolean;
  description?: string;
}

interface CommandOptions {
  summary: string;
  answer: Class;
  /** The command of a case that this is; such an answer tells the phase of the case too. */
  command?: CommandName;
  /** Whether the answer tells the phase by itself, because not all that the route takes is about a case. */
  phaseInside?: boolean;
  /** Address of what was made, for the header Location. */
  location?(answer: CommandAnswer): string;
  /** What only this route can answer. */
  problems?: readonly Problem[];
}

const signedIn = [ApiBearerAuth(), ApiExtraModels(Problem)];

/** A POST that does something once: 201 with what came of it. */
export function CommandRoute(options: CommandOptions): MethodDecorator {
  const { summary, command, answer, location, phaseInside = false, problems = [] } = options;
  const refusals = command ? refusalExamples() : [];
  return applyDecorators(
    HttpCode(201),
    UseInterceptors(CommandInterceptor),
    ...(location ? [SetMetadata(LOCATION, location)] : []),
    ...signedIn,
    ApiOperation({ summary, ...(command ? { operationId: command } : {}) }),
    ApiHeader({
      name: IDEMPOTENCY_HEADER,
      required: true,
      description: 'The same key and body give the first answer again; the same key with another body is a 409.',
      schema: { type: 'string', minLength: 1, maxLength: 200, example: 'c0a1f1de-7a55-4c5f-8f0c-1d2e3f4a5b6c' },
    }),
    ...createdResponse(answer, command !== undefined && !phaseInside, location !== undefined),
    ...problemResponses([...examplesOf(SIGNED_IN), problemOf('keyReused'), ...refusals, ...problems]),
  );
}

/** A GET for who is signed in. */
export function ReadRoute({ summary, answer, list = false, description }: ReadOptions): MethodDecorator {
  return applyDecorators(
    ...signedIn,
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ...(list
      ? [ApiExtraModels(answer), ApiOkResponse({ description: 'One page.', schema: listSchema(answer) })]
      : [ApiOkResponse({ type: answer, description: 'What was asked for.' })]),
    ...problemResponses(examplesOf(SIGNED_IN)),
  );
}

/** A POST that only reads (search, calculation): 200, without Idempotency-Key. */
export const QueryRoute = (options: ReadOptions): MethodDecorator => applyDecorators(HttpCode(200), ReadRoute(options));

/** A GET that is open to everybody; its own answer is described beside it. */
export const PublicRoute = (summary: string): MethodDecorator =>
  applyDecorators(ApiExtraModels(Problem), ApiOperation({ summary }), ...problemResponses(examplesOf(ANYWHERE)));

function createdResponse(answer: Class, tellsPhase: boolean, tellsLocation: boolean): MethodDecorator[] {
  const parts = [answer, ...(tellsPhase ? [MovedCaseResponse] : [])];
  const refs = parts.map((part) => ({ $ref: getSchemaPath(part) }));
  const address = { Location: { description: 'address of what was made', schema: { type: 'string' as const } } };
  return [
    ApiExtraModels(...parts),
    ApiCreatedResponse({
      description: 'Done; repeated with the same key, the same answer.',
      schema: refs.length > 1 ? { allOf: refs } : refs[0]!,
      ...(tellsLocation ? { headers: address } : {}),
    }),
  ];
}
