import { recordEntities } from '../case-records/record-entities.js';
import { DocumentVersionEntity } from '../documents/document-version.entity.js';
import { DocumentEntity } from '../documents/document.entity.js';
import { CaseEventEntity } from '../events/case-event.entity.js';
import { IntakeEntity } from '../intakes/intake.entity.js';
import { rightsEntities } from './rights-entities.js';

/**
 * Whose work it is, which teams were thought of, and what the team learnt from its own thinking, is how the region works:
 * not what is known of a child. Learning is only safe apart from the dossier (FLE18 344, 349).
 */
const { task: _task, teamProposal: _proposal, learningQuestion: _learning, ...records } = recordEntities;

/** The tables of which the rows of a case are what is known of a child. */
export const dossierTables = {
  intake: IntakeEntity,
  ...records,
  event: CaseEventEntity,
  document: DocumentEntity,
  documentVersion: DocumentVersionEntity,
  ...rightsEntities,
};

export type DossierPart = keyof typeof dossierTables;
