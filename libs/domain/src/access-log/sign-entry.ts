import type { AccessLogEntry, SignedEntry } from '#contracts/access-log';
import { isSigned, type LogKeys, macOf } from './mac.js';

/** The one form in which an entry is signed: every column, in this order, and no other text can have this form. */
export function canonicalEntry(entry: AccessLogEntry): string {
  return JSON.stringify([
    1,
    entry.id,
    entry.regionId,
    entry.at,
    entry.userId,
    entry.role,
    entry.onBehalfOf,
    entry.action,
    entry.activity,
    entry.caseIds,
    entry.subjects,
    entry.fields,
    entry.purpose,
    entry.ground,
    entry.route,
    entry.outcome,
    entry.traceId,
    entry.spanId,
  ]);
}

/** Signs with the current key, so that an entry that somebody else wrote or changed is known. */
export function signEntry(keys: LogKeys, entry: AccessLogEntry): SignedEntry {
  return { ...entry, keyId: keys[0].id, mac: macOf(keys[0], 'entry', canonicalEntry(entry)) };
}

/** Whether an entry is as we signed it; null when its key is not on the ring. */
export function isOurs(keys: LogKeys, entry: SignedEntry): boolean | null {
  return isSigned(keys, entry, 'entry', canonicalEntry(entry));
}

/** The pseudonym of a case in the log: the same for the same case while a key holds. */
export function subjectOf(keys: LogKeys, caseId: string): string {
  return macOf(keys[0], 'subject', caseId).slice(0, 32);
}
