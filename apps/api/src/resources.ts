import type { Provider, Type as Class } from '@nestjs/common';
import { AdvicesController } from './advices/advices.controller.js';
import { AnalysisRequestsController } from './analysis-requests/analysis-requests.controller.js';
import { BridgingsController } from './bridgings/bridgings.controller.js';
import { CheckInsController } from './check-ins/check-ins.controller.js';
import { ClosuresController } from './closures/closures.controller.js';
import { ConsentsController } from './consents/consents.controller.js';
import { ExpertsController } from './experts/experts.controller.js';
import { FundingRequestsController } from './funding-requests/funding-requests.controller.js';
import { GemeentenController } from './organisations/gemeenten.controller.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { MandatesController } from './mandates/mandates.controller.js';
import { ObjectionsController } from './objections/objections.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { PausesController } from './pauses/pauses.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { ReassignmentsController } from './reassignments/reassignments.controller.js';
import { RelapsesController } from './relapses/relapses.controller.js';
import { SafetyAlarmsController } from './safety-alarms/safety-alarms.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SupplementsController } from './supplements/supplements.controller.js';
import { SupportElementsController } from './support-elements/support-elements.controller.js';
import { TablesController } from './tables/tables.controller.js';
import { TeamProposalsController } from './team-proposals/team-proposals.controller.js';
import { TermCalculationsController } from './term-calculations/term-calculations.controller.js';
import { TriageDecisionsController } from './triage-decisions/triage-decisions.controller.js';
import { WaitsController } from './waits/waits.controller.js';
import { WideningsController } from './widenings/widenings.controller.js';
import { WithdrawalsController } from './withdrawals/withdrawals.controller.js';
import { ExpertsService } from './experts/experts.service.js';
import { MandatesService } from './mandates/mandates.service.js';
import { OrganisationLookup } from './organisations/organisation-lookup.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { PoliciesService } from './policies/policies.service.js';
import { StorePolicyService } from './policies/store-policy.service.js';
import { TablesService } from './tables/tables.service.js';
import { TeamProposalsService } from './team-proposals/team-proposals.service.js';
import { TermCalculationsService } from './term-calculations/term-calculations.service.js';
import { TriageDecisionsService } from './triage-decisions/triage-decisions.service.js';
import { UserLookup } from './users/user-lookup.js';

/** The nouns of the API besides cases and tasks: a controller each. */
export const resourceControllers: Class[] = [
  AdvicesController,
  AnalysisRequestsController,
  BridgingsController,
  CheckInsController,
  ClosuresController,
  ConsentsController,
  ExpertsController,
  FundingRequestsController,
  GemeentenController,
  HandoversController,
  InvitationsController,
  MandatesController,
  ObjectionsController,
  OrganisationsController,
  PausesController,
  PoliciesController,
  ReassignmentsController,
  RelapsesController,
  SafetyAlarmsController,
  SessionsController,
  SupplementsController,
  SupportElementsController,
  TablesController,
  TeamProposalsController,
  TermCalculationsController,
  TriageDecisionsController,
  WaitsController,
  WideningsController,
  WithdrawalsController,
];

/** What those controllers lean on. */
export const resourceServices: Provider[] = [
  ExpertsService,
  MandatesService,
  OrganisationLookup,
  OrganisationsService,
  PoliciesService,
  StorePolicyService,
  TablesService,
  TeamProposalsService,
  TermCalculationsService,
  TriageDecisionsService,
  UserLookup,
];
