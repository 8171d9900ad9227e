import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import type { Config } from '#config/config';
import { AccessLog } from './access-log/access-log.js';
import { AccessLogInterceptor } from './access-log/access-log.interceptor.js';
import { AccessLogWriter } from './access-log/access-log-writer.js';
import { CaseRegions } from './access-log/case-regions.js';
import { RefusedAttempts } from './access-log/refused-attempts.js';
import { Accounts } from './auth/accounts.js';
import { AuthGuard } from './auth/auth.guard.js';
import { BrowserSessions } from './auth/browser-sessions.js';
import { SignIn } from './auth/sign-in.js';
import { TokenVerifier } from './auth/token-verifier.js';
import { CaseRecordsService } from './case-records/case-records.service.js';
import { CaseVisibility } from './case-records/case-visibility.js';
import { CaseSearchesController } from './cases/case-searches.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { CasesService } from './cases/cases.service.js';
import { ExplanationService } from './cases/explanation.service.js';
import { IntakeReferences } from './cases/intake-references.js';
import { SubmitCaseService } from './cases/submit-case.service.js';
import { TimelineService } from './cases/timeline.service.js';
import { CommandDecision } from './commands/command-decision.js';
import { CommandsService } from './commands/commands.service.js';
import { RegionCommands } from './commands/region-commands.js';
import { TemporalGateway } from './commands/temporal-gateway.js';
import { WhoWasFirst } from './commands/who-was-first.js';
import { HealthController } from './health/health.controller.js';
import { HealthService } from './health/health.service.js';
import { TemporalHealth } from './health/temporal-health.js';
import { Clock, SystemClock } from './http/clock.js';
import { ErrorTranslation } from './http/error-translation.js';
import { ProblemFilter } from './http/problem.filter.js';
import type { Patience } from './http/patience.js';
import { RateLimits } from './http/rate-limits.js';
import { CONFIG } from './http/tokens.js';
import { UserLimitGuard } from './http/user-limit.guard.js';
import { WorkInterceptor } from './http/work.interceptor.js';
import { CommandMetrics } from './metrics/command-metrics.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { ApiDescription } from './openapi/api-description.js';
import { DocumentationController } from './openapi/documentation.controller.js';
import { persistenceProviders } from './persistence.providers.js';
import { resourceControllers, resourceServices } from './resources.js';
import { CaseTasksService } from './tasks/case-tasks.service.js';
import { TaskCountsController } from './tasks/counts/task-counts.controller.js';
import { TaskCountsService } from './tasks/counts/task-counts.service.js';
import { TaskReassignmentsController } from './tasks/reassignments/task-reassignments.controller.js';
import { TaskReassignmentsService } from './tasks/reassignments/task-reassignments.service.js';
import { RegionTasksService } from './tasks/region-tasks.service.js';
import { TaskMovesService } from './tasks/task-moves.service.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TasksService } from './tasks/tasks.service.js';

/** What a test may choose instead of the real thing. */
export interface ApiOverrides {
  clock?: Clock;
  patience?: Patience;
  /** One that writes nothing shows what writing costs. */
  accessLog?: Pick<AccessLog, 'saw' | 'did' | 'standsOn' | 'hasTold'>;
}

const services: Provider[] = [
  { provide: APP_GUARD, useClass: AuthGuard },
  { provide: APP_GUARD, useClass: UserLimitGuard },
  { provide: APP_INTERCEPTOR, useClass: WorkInterceptor },
  { provide: APP_INTERCEPTOR, useClass: AccessLogInterceptor },
  AccessLogWriter,
  Accounts,
  ApiDescription,
  BrowserSessions,
  CaseRecordsService,
  CaseRegions,
  CaseTasksService,
  CaseVisibility,
  CasesService,
  CommandDecision,
  CommandMetrics,
  CommandsService,
  ErrorTranslation,
  ExplanationService,
  HealthService,
  IntakeReferences,
  Metrics,
  ProblemFilter,
  RateLimits,
  RefusedAttempts,
  RegionCommands,
  RegionTasksService,
  SignIn,
  SubmitCaseService,
  TaskCountsService,
  TaskMovesService,
  TaskReassignmentsService,
  TasksService,
  TemporalGateway,
  TemporalHealth,
  TimelineService,
  TokenVerifier,
  WhoWasFirst,
];

@Module({})
export class AppModule {
  static with(config: Config, overrides: ApiOverrides): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        CasesController,
        CaseSearchesController,
        TasksController,
        TaskCountsController,
        TaskReassignmentsController,
        ...resourceControllers,
        HealthController,
        MetricsController,
        DocumentationController,
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Clock, useValue: overrides.clock ?? new SystemClock() },
        overrides.accessLog ? { provide: AccessLog, useValue: overrides.accessLog } : AccessLog,
        ...persistenceProviders,
        ...services,
        ...resourceServices,
      ],
    };
  }
}
