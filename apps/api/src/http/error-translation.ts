import { HttpException, Injectable } from '@nestjs/common';
import { CaseKeyGone } from '#persistence/case-keys/case-keys.repository';
import { isDatabaseUnavailable } from '#persistence/database-unavailable';
import { UsersRepository } from '#persistence/users/users.repository';
import { RefusalException } from '../commands/refusal.exception.js';
import type { ProblemCode } from './problem-kinds.js';
import { notFound, ProblemException, problemOf, unavailable } from './problems.js';
import { refusalProblem } from './refusals.js';

/** How Express and its body parser name what they refuse. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'badRequest',
  401: 'notSignedIn',
  403: 'notAllowed',
  404: 'notFound',
  405: 'methodNotAllowed',
  408: 'tooSlow',
  413: 'tooLarge',
  415: 'wrongContentType',
  429: 'tooManyRequests',
  431: 'headersTooLarge',
  503: 'unavailable',
};

/** From anything that can be thrown to the problem that the caller gets. */
@Injectable()
export class ErrorTranslation {
  constructor(private readonly users: UsersRepository) {}

  /** @param userId who asks, if that is known */
  async problemFor(error: unknown, userId?: string): Promise<ProblemException> {
    if (error instanceof ProblemException) return error;
    if (error instanceof RefusalException) return this.refusal(error, userId);
    if (isDatabaseUnavailable(error)) return unavailable();
    // Its dossier is destroyed, whatever a restored backup still holds of it.
    if (error instanceof CaseKeyGone) return notFound();
    return new ProblemException(problemOf(BY_STATUS[statusOf(error)] ?? 'unexpected'));
  }

  /** Says who was first, by name; without it when the name cannot be had. */
  private async refusal({ code, details }: RefusalException, userId?: string): Promise<ProblemException> {
    const byName = details.by ? await this.users.displayName(details.by).catch(() => null) : null;
    return new ProblemException(
      refusalProblem(code, {
        ...details,
        ...(byName ? { byName } : {}),
        byYou: Boolean(userId) && details.by === userId,
      }),
    );
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' ? status : error instanceof URIError ? 400 : 500;
}
