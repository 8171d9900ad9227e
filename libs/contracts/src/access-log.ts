import type { Role } from './codes.js';

/** What somebody did with what is kept here. `refused`: what they tried and may not. */
export const ACCESS_ACTIONS = [
  'read',
  'search',
  'export',
  'decide',
  'emergency',
  'refused',
  'reveal',
  'upload',
  'download',
  'login',
  'logout',
] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

/** The region of what belongs to none: attempts of nobody that we know. */
export const NO_REGION = '00000000-0000-0000-0000-000000000000';

/** One line of the access log, as it is signed: who did what to which case, why, and where it is found in the logs. */
export interface AccessLogEntry {
  id: string;
  /** Of the case; of who asks where there is none; else NO_REGION. */
  regionId: string;
  at: string;
  userId: string | null;
  role: Role | null;
  /** For whom they stood in. */
  onBehalfOf: readonly string[];
  action: AccessAction;
  /** Processing activity, as the register of processing activities (AVG art. 30) names it. */
  activity: string;
  caseIds: readonly string[];
  /** One pseudonym per case; who has only this log cannot go back from it. */
  subjects: readonly string[];
  /** Records and fields that were shown, or the command that was given. */
  fields: readonly string[];
  purpose: string;
  ground: string;
  /** Method and pattern; never an address that somebody filled in. */
  route: string;
  /** `done`, `asked` for a command that the process still had to decide on, or why it was refused. */
  outcome: string;
  /** W3C trace context: 32 and 16 hexadecimal digits. */
  traceId: string;
  spanId: string;
}

/** An entry with its signature under one of the keys of the access log. */
export interface SignedEntry extends AccessLogEntry {
  keyId: string;
  mac: string;
}

/** An entry in its place in the chain of its region. */
export interface AccessLogLink {
  regionId: string;
  /** From 1, without gaps. */
  seq: number;
  entryId: string;
  prevHash: string;
  hash: string;
}

/** The end of a chain. */
export interface ChainHead {
  regionId: string;
  seq: number;
  hash: string;
}

/** What can be wrong with a chain. */
export const CHAIN_FAULTS = [
  'edited',
  'entryGone',
  'linkGone',
  'linkEdited',
  'forged',
  'keyUnknown',
  'otherRegion',
  'truncated',
  'headForged',
  'neverLinked',
  'pendingForged',
  'anchorDiffers',
  'anchorForged',
  'anchorGone',
] as const;
export type ChainFaultKind = (typeof CHAIN_FAULTS)[number];

/** One thing that is wrong, and where. */
export interface ChainFault {
  kind: ChainFaultKind;
  regionId: string | null;
  seq: number | null;
  entryId: string | null;
}
