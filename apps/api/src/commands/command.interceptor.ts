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
 * A repeat gets the first answer before anything else is checked or looked up: what has changed since in the region does
 * not change what was answered. A case that somebody may do nothing with, or no longer sees, is unknown to them before
 * anything that they sent or were told is looked at.
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
    const ofProcess = this.reflector.get<true | undefined>(OF_PROCESS, context.getHandler()) ?? false;
    const answer = (await this.repeat(request, ofProcess)) ?? (await this.decide(request, next, ofProcess));
    const locate = this.reflector.get<((made: CommandAnswer) => string) | undefined>(LOCATION, context.getHandler());
    if (locate) http.getResponse<Response>().location(locate(answer));
    return of(answer);
  }

  /** The first answer, for who may still have it; null where there is none yet. */
  private async repeat(request: AuthenticatedRequest, ofProcess: boolean): Promise<CommandAnswer | null> {
    const first = await this.firstAnswer(request);
    if (!first || !('caseId' in request.params) || isFarewell(first)) return first;
    const user = request.user!;
    if (ofProcess) await this.visibility.require(user, caseIdOf(request));
    // The auditor of a region decides about dossiers that they do not see, and is answered without words.
    else if (!user.routeRoles.includes('auditor')) await this.visibility.look(user, caseIdOf(request));
    return first;
  }

  private async decide(
    request: AuthenticatedRequest,
    next: CallHandler<CommandAnswer>,
    ofProcess: boolean,
  ): Promise<CommandAnswer> {
    if (!ofProcess) return lastValueFrom(next.handle());
    try {
      if ('caseId' in request.params) await this.visibility.require(request.user!, caseIdOf(request));
      return await lastValueFrom(next.handle());
    } catch (error) {
      // Sent twice at once: what the one has brought about since, such as that its sender left, would refuse the other.
      const first = error instanceof ProblemException ? await this.repeat(request, ofProcess) : null;
      if (!first) throw error;
      return first;
    }
  }

  private async firstAnswer(request: AuthenticatedRequest): Promise<CommandAnswer | null> {
    if (!request.user) throw new Error('CommandRoute is used on a public route: such a route has no user');
    const { value, hash } = commandKeyOf(request);
    const earlier = await this.commands.find(request.user.id, value, hash);
    if (earlier && !earlier.same) throw new ProblemException(problemOf('keyReused'));
    return earlier?.answer ?? null;
  }
}

/** Who declines or has a conflict leaves the case by that very answer: a repeat tells what they said, and no more. */
const isFarewell = ({ status }: CommandAnswer): boolean => status === 'declined' || status === 'conflicted';
