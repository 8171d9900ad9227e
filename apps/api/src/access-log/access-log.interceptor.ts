import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import { type Observable, tap } from 'rxjs';
import type { AuthenticatedRequest } from '../auth/authenticated-request.js';
import { isId } from '../http/values.js';
import { AccessLog } from './access-log.js';
import { resourceOf } from './activities.js';
import { routeOf } from './request-of-work.js';
import { whatLeft } from './what-left.js';

/** Resources whose answer is a case, under its own id. */
const CASES = ['cases', 'cases/:id', 'case-searches'];

/** Every answer to somebody is logged, also where its route tells nothing itself: from the answer as it leaves. */
@Injectable()
export class AccessLogInterceptor implements NestInterceptor {
  constructor(
    private readonly log: AccessLog,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(tap((answer: unknown) => this.tell(context, answer)));
  }

  private tell(context: ExecutionContext, answer: unknown): void {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (!request.user || this.log.hasTold()) return;
    const { caseIds, fields } = whatLeft(answer, CASES.includes(resourceOf(routeOf(request))));
    const about = isId(request.params['caseId']) ? [request.params['caseId']] : caseIds;
    if (this.changes(context, request.method)) this.log.did('decide', { caseIds: about, fields });
    else this.log.saw(about, fields);
  }

  /** What is not asked with GET changes something, unless it says that it only answers. */
  private changes(context: ExecutionContext, method: string): boolean {
    const status = this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler());
    return method !== 'GET' && method !== 'HEAD' && status !== 200;
  }
}
