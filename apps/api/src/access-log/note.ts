import type { AccessAction } from '#contracts/access-log';
import type { Role } from '#contracts/codes';
import type { Activity } from './activities.js';

/** Who does something where the request itself does not know them yet, as at a login. */
export interface LoggedPerson {
  /** Null for a newcomer, who has no account. */
  userId: string | null;
  regionId: string;
  role: Role | null;
}

/** What somebody did, besides the action itself. */
export interface Deed {
  caseId?: string | null;
  /** Where it is about several. */
  caseIds?: readonly string[];
  /** Records and fields, or the command. */
  fields?: readonly string[];
  /** Why they may, where it is another than that of the activity. */
  ground?: string;
  /** `done` unless said otherwise. */
  outcome?: string;
  /** As what, where the request acts in another role than its first. */
  role?: Role;
  person?: LoggedPerson;
}

/** What will be written about a request. */
export interface Note {
  action: AccessAction;
  caseIds: readonly string[];
  fields: readonly string[];
  /** In place of that of the route. */
  activity: Activity | null;
  ground: string | null;
  outcome: string;
  role: Role | null;
  person: LoggedPerson | null;
}

export const DONE = 'done';
/** The process still has to decide. */
export const ASKED = 'asked';

/** One note for all that was shown with the same fields: a page of cases is one look. */
export function addNote(notes: readonly Note[], note: Note): Note[] {
  const same = notes.findIndex((other) => sameBut(other, note));
  if (same < 0) return [...notes, note];
  const caseIds = [...new Set([...notes[same]!.caseIds, ...note.caseIds])];
  return notes.with(same, { ...note, caseIds });
}

const sameBut = (one: Note, other: Note): boolean =>
  one.action === other.action &&
  one.activity?.id === other.activity?.id &&
  one.ground === other.ground &&
  one.outcome === other.outcome &&
  one.role === other.role &&
  one.person?.userId === other.person?.userId &&
  one.fields.join() === other.fields.join();
