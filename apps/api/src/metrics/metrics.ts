import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { OutboxRepository } from '#persistence/outbox/outbox.repository';

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

  constructor(outbox: OutboxRepository) {
    collectDefaultMetrics({ register: this.registry });
    const registers = [this.registry];
    const oldest = new Gauge({
      name: 'doorbraak_outbox_oldest_seconds',
      help: 'How long the oldest of those waits',
      registers,
    });
    new Gauge({
      name: 'doorbraak_outbox_pending',
      help: 'Cases submitted whose process has not been started yet',
      registers,
      async collect() {
        // Not a number: unknown while the database is away; the other figures are given all the same.
        const backlog = await outbox.backlog().catch(() => ({ pending: Number.NaN, oldestAgeSeconds: Number.NaN }));
        this.set(Number(backlog.pending));
        oldest.set(backlog.oldestAgeSeconds);
      },
    });
  }
}
