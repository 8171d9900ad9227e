import type { BulkOrder } from '#contracts/bulk-runs';
import type { BulkRunProgress } from '#persistence/bulk-runs/bulk-run-overview';

/** What a run does, in words. */
export function whatItDoes(order: BulkOrder): string {
  switch (order.kind) {
    case 'policyRollOut':
      return `Lopende casussen gaan over op versie ${order.version} van de regels.`;
    case 'reassignment':
      return 'Taken gaan naar een andere collega.';
    case 'succession':
      return 'Alles van wie vertrekt, gaat naar de opvolger.';
  }
}

/** How far it is: '11 gelukt, 1 niet, 48 wachten nog.' */
export function howFarItIs({ total, done, refused, waiting }: BulkRunProgress): string {
  if (total === 0) return 'Er was niets te doen.';
  const parts = [`${done} gelukt`];
  if (refused > 0) parts.push(`${refused} niet`);
  if (waiting > 0) parts.push(waiting === 1 ? '1 wacht nog' : `${waiting} wachten nog`);
  return `${parts.join(', ')}.`;
}
