import type { AccessLogEntry } from '#contracts/access-log';
import type { LogKeys } from '../mac.js';

export const KEYS: LogKeys = [{ id: 'now', key: new Uint8Array(32).fill(1) }];
export const OTHER_KEYS: LogKeys = [{ id: 'elsewhere', key: new Uint8Array(32).fill(2) }];

/** The n-th entry of a region. */
export const anEntry = (n: number): AccessLogEntry => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  regionId: '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a90',
  at: `2026-11-22T10:00:00.00${n}Z`,
  userId: '3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a91',
  role: 'coordinator',
  onBehalfOf: [],
  action: 'read',
  activity: 'dossier',
  caseIds: ['3f2b8c1e-6d4a-4f0b-9a57-2c1d8e7f6a92'],
  subjects: ['b94d27b9934d3e08'],
  fields: ['pause', 'clock'],
  purpose: 'Het dossier inzien om het kind te helpen',
  ground: 'AVG art. 6 lid 1 onder e',
  route: 'GET /v1/cases/:caseId/pauses',
  outcome: 'done',
  traceId: '0f4c1c525e0f4d388a4a5f6f6b8c5a11',
  spanId: '00f067aa0ba902b7',
});
