import type { Provider, Type as Class } from '@nestjs/common';
import { CorrectionsController } from './corrections/corrections.controller.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { DestructionDecisionsService } from './destruction-requests/destruction-decisions.service.js';
import { DestructionRequestsController } from './destruction-requests/destruction-requests.controller.js';
import { DestructionRequestsService } from './destruction-requests/destruction-requests.service.js';
import { DossierDesk } from './dossier-desk.service.js';
import { EmergencyAccessesController } from './emergency-accesses/emergency-accesses.controller.js';
import { EmergencyAccessesService } from './emergency-accesses/emergency-accesses.service.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsService } from './exports/exports.service.js';
import { LegalHoldsController } from './legal-holds/legal-holds.controller.js';
import { LegalHoldsService } from './legal-holds/legal-holds.service.js';
import { Petitioners } from './petitioners.service.js';
import { RestrictionsController } from './restrictions/restrictions.controller.js';
import { RestrictionsService } from './restrictions/restrictions.service.js';
import { RetentionController } from './retention/retention.controller.js';
import { RetentionService } from './retention/retention.service.js';
import { RightsTerms } from './rights-terms.service.js';

/** The rights of a person over their dossier, how long it is kept, and looking in an emergency. */
export const rightsControllers: Class[] = [
  CorrectionsController,
  DestructionRequestsController,
  EmergencyAccessesController,
  ExportsController,
  LegalHoldsController,
  RestrictionsController,
  RetentionController,
];

/** What those controllers lean on. */
export const rightsServices: Provider[] = [
  CorrectionsService,
  DestructionDecisionsService,
  DestructionRequestsService,
  DossierDesk,
  EmergencyAccessesService,
  ExportsService,
  LegalHoldsService,
  Petitioners,
  RestrictionsService,
  RetentionService,
  RightsTerms,
];
