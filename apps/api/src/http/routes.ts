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
import { sharesMore } from '#domain/access/sharing-commands';
import type { CommandAnswer } from '../commands/command-answer.js';
import { CommandInterceptor, LOCATION, OF_PROCESS } from '../commands/command.interceptor.js';
import { IDEMPOTENCY_HEADER } from '../commands/idempotency-key.js';
import { MovedCaseResponse } from '../commands/moved-case.response.js';
import { listSchema } from './list-schema.js';
import { ANYWHERE, examplesOf, problemResponses, refusalExamples, SIGNED_IN } from './problem-responses.js';
import { Problem } from './problem.js';

interface ReadOptions {
  summary: string;
  answer: Class;
  /** A page of them: count, next, previous, results. */
  list?: boolean;
  description?: string;
  /** What only this route can answer. */
  problems?: readonly Problem[];
}

type ActOptions = Omit<ReadOptions, 'list'>;

interface CommandOptions {
  summary: string;
  description?: string;
  answer: Class;
  /** The command of a case that this is; such an answer tells the phase of the case too. */
  command?: CommandName;
  /** Whether the answer tells the phase by itself, because not all that the route takes is about a case. */
  phaseInside?: boolean;
  /** Whether it is about a case without being a command of its process; such an answer tells the phase of the case too. */
  ofCase?: boolean;
  /** Address of what was made, for the header Location. */
  location?(answer: CommandAnswer): string;
  /** What only this route can answer. */
  problems?: readonly Problem[];
}

const signedIn = [ApiBearerAuth(), ApiExtraModels(Problem)];

/** A PATCH, PUT or DELETE of something of the region, once: 200 with what it is now. */
export function ChangeRoute({ summary, description, answer, problems = [] }: ActOptions): MethodDecorator {
  return applyDecorators(
    UseInterceptors(CommandInterceptor),
    ...signedIn,
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ApiIdempotencyKey(),
    ApiOkResponse({ type: answer, description: 'Done; repeated with the same key, the same answer.' }),
    ...problemResponses([...examplesOf(SIGNED_IN), ...examplesOf(['keyReused']), ...problems]),
  );
}

/** A POST that does something once: 201 with what came of it. */
export function CommandRoute(options: CommandOptions): MethodDecorator {
  const { summary, command, answer, location, phaseInside = false, ofCase = false, problems = [] } = options;
  const { description } = options;
  const tellsPhase = ofCase || (command !== undefined && !phaseInside);
  const refusals = command ? refusalExamples() : [];
  const ofCommand = examplesOf(command && sharesMore(command) ? ['keyReused', 'caseRestricted'] : ['keyReused']);
  return applyDecorators(
    HttpCode(201),
    UseInterceptors(CommandInterceptor),
    ...(location ? [SetMetadata(LOCATION, location)] : []),
    ...(command ? [SetMetadata(OF_PROCESS, true)] : []),
    ...signedIn,
    ApiOperation({
      summary,
      ...(description ? { description } : {}),
      ...(command ? { operationId: command } : {}),
    }),
    ApiIdempotencyKey(),
    ...createdResponse(answer, tellsPhase, location !== undefined),
    ...problemResponses([...examplesOf(SIGNED_IN), ...ofCommand, ...refusals, ...problems]),
  );
}

const ApiIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: IDEMPOTENCY_HEADER,
    required: true,
    description: 'The same key and body give the first answer again; the same key with another body is a 409.',
    schema: { type: 'string', minLength: 1, maxLength: 200, example: 'c0a1f1de-7a55-4c5f-8f0c-1d2e3f4a5b6c' },
  });

/** A GET for who is signed in. */
export function ReadRoute(options: ReadOptions): MethodDecorator {
  const { summary, answer, list = false, description, problems = [] } = options;
  return applyDecorators(
    ...signedIn,
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ...(list
      ? [ApiExtraModels(answer), ApiOkResponse({ description: 'One page.', schema: listSchema(answer) })]
      : [ApiOkResponse({ type: answer, description: 'What was asked for.' })]),
    ...problemResponses([...examplesOf(SIGNED_IN), ...problems]),
  );
}

/** A POST that only reads (search, calculation): 200, without Idempotency-Key. */
export const QueryRoute = (options: ReadOptions): MethodDecorator => applyDecorators(HttpCode(200), ReadRoute(options));

/** A POST that may be sent again as it is, and so needs no key: 201 with what came of it. */
export const ActRoute = ({ summary, answer, description, problems = [] }: ActOptions): MethodDecorator =>
  applyDecorators(
    HttpCode(201),
    ...signedIn,
    ApiOperation({ summary, ...(description ? { description } : {}) }),
    ApiCreatedResponse({ type: answer, description: 'Done.' }),
    ...problemResponses([...examplesOf(SIGNED_IN), ...problems]),
  );

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
