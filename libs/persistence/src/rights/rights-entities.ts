import { EmergencyAccessEntity } from '../emergency-accesses/emergency-access.entity.js';
import { CaseRestrictionEntity } from './case-restriction.entity.js';
import { CorrectionEntity } from './correction.entity.js';
import { DestructionRequestEntity } from './destruction-request.entity.js';
import { LegalHoldEntity } from './legal-hold.entity.js';

/** The table of every record about the rights of a person over their dossier. */
export const rightsEntities = {
  emergencyAccess: EmergencyAccessEntity,
  correction: CorrectionEntity,
  restriction: CaseRestrictionEntity,
  destructionRequest: DestructionRequestEntity,
  legalHold: LegalHoldEntity,
};

export type RightsRecord = keyof typeof rightsEntities;

/** A record as it stands in the database; words are sealed. */
export type RightsRows = { [N in RightsRecord]: InstanceType<(typeof rightsEntities)[N]> };
