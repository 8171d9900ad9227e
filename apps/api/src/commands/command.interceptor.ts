import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { CommandsRepository } from '#persistence/commands/commands.repository';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { CaseVisibility } from '../case-records/case-visibility.js';
import { caseIdOf } from '../http/path-id.js';
import { ProblemException, problemOf } from '../http/problems.js';
import type { CommandAnswer } from './command-answer.js';
import { commandKeyOf } from './command-key.js';

/** Metadata of a route that is a command of a case's process. */
export const OF_PROCESS = 'doorbraak:command';

/** Metadata of a route that makes something with an address of its own. */
export const LOCATION = 'doorbraak:location';

/**
 * A repeat gets the first answer before anything is checked or looked up: what has changed since, in the region or in
 * the rights of who asks, does not change what was answered. A case that somebody may do nothing with is unknown to them
 * before anything that they sent is looked at.
 */
@Injectable()
export class CommandInterceptor implements NestInterceptor {
  constructor(
    private readonly commands: CommandsRepository,
    private readonly visibility: CaseVisibility,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<CommandAnswer>): Promise<Observable<CommandAnswer>> {
    const http = context.switchToHttp();
    const request = http.getRequest<AuthenticatedRequest>();
    const first = await this.firstAnswer(request);
    const ofProcess = this.reflector.get<true | undefined>(OF_PROCESS, context.getHandler());
    if (!first && ofProcess && 'caseId' in request.params)
      await this.visibility.require(request.user!, caseIdOf(request));
    const answer = first ?? (await lastValueFrom(next.handle()));
    const locate = this.reflector.get<((made: CommandAnswer) => string) | undefined>(LOCATION, context.getHandler());
    if (locate) http.getResponse<Response>().location(locate(answer));
    return of(answer);
  }

  private async firstAnswer(request: AuthenticatedRequest): Promise<CommandAnswer | null> {
    if (!request.user) throw new Error('CommandRoute is used on a public route: such a route has no user');
    const { value, hash } = commandKeyOf(request);
    const earlier = await this.commands.find(request.user.id, value, hash);
    if (earlier && !earlier.same) throw new ProblemException(problemOf('keyReused'));
    return earlier?.answer ?? null;
  }
}
