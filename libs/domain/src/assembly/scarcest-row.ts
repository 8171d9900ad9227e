import { type PartialTeam } from './partial-team.js';
import { type Candidates } from './roster.js';

/** Of the rows still asked that a candidate meets, the one with the fewest open candidates, and those. Undefined where there is none. */
export function scarcestRow(
  { open, left }: PartialTeam,
  position: number,
  { profiles }: Candidates,
): { row: number; candidates: Int32Array } | undefined {
  let scarcest: { row: number; candidates: Int32Array } | undefined;
  for (const row of profiles.met[profiles.of[position]!]!) {
    if (left[row] === 0) continue;
    const candidates = open.filter((other) => profiles.meets[row]![profiles.of[other]!] === 1);
    if (!scarcest || candidates.length < scarcest.candidates.length) scarcest = { row, candidates };
  }
  return scarcest;
}
