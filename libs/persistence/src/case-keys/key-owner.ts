import type { KeyPurpose } from './case-key.entity.js';

/** What a data key belongs to: under another name its wrapping does not open. */
export const ownerOf = (caseId: string, purpose: KeyPurpose): string => `${purpose} ${caseId}`;
