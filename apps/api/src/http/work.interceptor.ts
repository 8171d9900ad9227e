import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { currentWork, Work } from '#persistence/work/work';

/** Begins the work of a request; whatever becomes of its answer, nothing of it is left open. */
export function beginWork(_request: Request, response: Response, next: NextFunction): void {
  const work = new Work();
  response.once('close', () => void work.rollback().catch(() => undefined));
  work.run(next);
}

/** What was done stands before its answer leaves. */
@Injectable()
export class WorkInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await currentWork()?.commit();
        return answer;
      }),
    );
  }
}
