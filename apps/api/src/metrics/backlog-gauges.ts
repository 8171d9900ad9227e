import { Gauge, type Registry } from 'prom-client';

interface Named {
  name: string;
  help: string;
}

interface Backlog {
  waiting: number;
  oldestAgeSeconds: number;
}

/** Two figures of what waits in the database, read when they are asked for: how much, and how long already. */
export function backlogGauges(registry: Registry, waiting: Named, oldest: Named, read: () => Promise<Backlog>): void {
  const registers = [registry];
  const age = new Gauge({ ...oldest, registers });
  new Gauge({
    ...waiting,
    registers,
    async collect() {
      // Not a number: unknown while the database is away; the other figures are given all the same.
      const backlog = await read().catch(() => ({ waiting: Number.NaN, oldestAgeSeconds: Number.NaN }));
      this.set(Number(backlog.waiting));
      age.set(backlog.oldestAgeSeconds);
    },
  });
}
