import type { ConsentAge, ConsentKind } from '#contracts/consents';

const under12: ConsentAge = { from: 0, parties: ['parents'] };
const from12: ConsentAge = { from: 12, parties: ['child', 'parents'] };
const from16: ConsentAge = { from: 16, parties: ['child'] };

/** domain.md 3.1: under 12 the parents with authority, 12 to 15 both (for sharing too: [D]), 16 and over the young person. */
export const DEFAULT_CONSENT_AGES: Record<ConsentKind, ConsentAge[]> = {
  request: [under12, from12, from16],
  help: [under12, from12, from16],
  sharing: [under12, from12, from16],
};
