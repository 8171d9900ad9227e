import type { LeaveOutGround, Petitioner } from '#contracts/rights';
import { type ExportPart, PART_NAMES } from './export-parts.js';

/** A part that is not handed over, and why. */
export interface LeftOut {
  part: ExportPart;
  ground: LeaveOutGround;
}

/** What the coordinator chose for this one overview. */
export interface Choices {
  leaveOut: readonly LeftOut[];
  /** What is sent along on purpose, though it would be left out by itself. */
  include: readonly ExportPart[];
}

/** Nobody looks these up: whoever makes the overview for a parent must want them in it. */
const HELD_FROM_PARENTS: readonly LeftOut[] = [
  { part: 'safety', ground: 'safetyOfSomebody' },
  { part: 'urgencyReason', ground: 'safetyOfSomebody' },
  { part: 'safetyAlarm', ground: 'safetyOfSomebody' },
  { part: 'emergencyAccess', ground: 'safetyOfSomebody' },
  { part: 'childWords', ground: 'interestOfChild' },
  { part: 'parentsWords', ground: 'privacyOfOthers' },
  { part: 'wordsOfOthers', ground: 'privacyOfOthers' },
];
/** The intake says in free text which parent spoke: nothing can tell by itself whose words these are. */
const HELD_FROM_OTHERS: readonly LeftOut[] = [{ part: 'parentsWords', ground: 'privacyOfOthers' }];

const PARENTS: readonly Petitioner[] = ['mother', 'father', 'parents', 'guardian'];

/** What can be left out by itself, and so can be sent along on purpose. */
export const HELD_BACK: readonly ExportPart[] = HELD_FROM_PARENTS.map(({ part }) => part);

/**
 * What is left out of the overview for somebody (AVG art. 15, fourth paragraph), each part with one ground: what the
 * coordinator names, and what is left out unless the coordinator includes it.
 */
export function leftOutFor(askedBy: Petitioner, { leaveOut, include }: Choices): LeftOut[] {
  const held = PARENTS.includes(askedBy) ? HELD_FROM_PARENTS : HELD_FROM_OTHERS;
  const byItself = held.filter(
    ({ part }) => !include.includes(part) && !leaveOut.some((chosen) => chosen.part === part),
  );
  return [...leaveOut, ...byItself];
}

const BECAUSE: Record<LeaveOutGround, string> = {
  safetyOfSomebody: 'het iemand in gevaar kan brengen',
  privacyOfOthers: 'het over iemand anders gaat',
  interestOfChild: 'dat in het belang van het kind is',
};

/** One line of the page for a part that was left out. */
export const whyLeftOut = ({ part, ground }: LeftOut): string =>
  `${PART_NAMES[part]}: weggelaten, omdat ${BECAUSE[ground]}.`;
