import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { MailsRepository } from '#persistence/mails/mails.repository';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';
import { backlogGauges } from './backlog-gauges.js';

/** The figures of this process, for Prometheus. Labels are codes and patterns, never what people typed. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly httpSeconds = new Histogram({
    name: 'doorbraak_http_request_seconds',
    help: 'Time from request to answer, by route pattern',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  readonly commands = new Counter({
    name: 'doorbraak_commands_total',
    help: 'Commands by name and what came of them',
    labelNames: ['command', 'outcome'] as const,
    registers: [this.registry],
  });

  constructor(outbox: OutboxRepository, mails: MailsRepository, accessLog: AccessLogReadingRepository) {
    collectDefaultMetrics({ register: this.registry });
    backlogGauges(
      this.registry,
      { name: 'doorbraak_outbox_pending', help: 'Work promised whose process has not been started yet' },
      { name: 'doorbraak_outbox_oldest_seconds', help: 'How long the oldest of those waits' },
      () => outbox.backlog().then(({ pending, oldestAgeSeconds }) => ({ waiting: pending, oldestAgeSeconds })),
    );
    backlogGauges(
      this.registry,
      { name: 'doorbraak_mail_waiting', help: 'Mails that have not left, wrong addresses apart' },
      { name: 'doorbraak_mail_oldest_seconds', help: 'How long the oldest of those mails waits' },
      () => mails.backlog(),
    );
    backlogGauges(
      this.registry,
      { name: 'doorbraak_access_log_unlinked', help: 'Entries of the access log without their place in its chain yet' },
      {
        name: 'doorbraak_access_log_unanchored_seconds',
        help: 'How long a chain has waited for its anchor outside the database',
      },
      () => accessLog.backlog(),
    );
  }
}
