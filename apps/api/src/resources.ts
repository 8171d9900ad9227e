import type { Provider, Type as Class } from '@nestjs/common';
import { AccessLogChainsController } from './access-log/access-log-chains.controller.js';
import { AccessLogEntriesController } from './access-log/access-log-entries.controller.js';
import { AccessOverviewController } from './access-log/access-overview.controller.js';
import { AbsencesController } from './absences/absences.controller.js';
import { SubstituteSearchesController } from './absences/substitute-searches.controller.js';
import { AccountRequestsController } from './account-requests/account-requests.controller.js';
import { AvailabilitiesController } from './availabilities/availabilities.controller.js';
import { AvailabilitiesService } from './availabilities/availabilities.service.js';
import { AdvicesController } from './advices/advices.controller.js';
import { AnalysisRequestsController } from './analysis-requests/analysis-requests.controller.js';
import { BridgingsController } from './bridgings/bridgings.controller.js';
import { BsnsController } from './bsns/bsns.controller.js';
import { BsnsService } from './bsns/bsns.service.js';
import { BulkRunsController } from './bulk-runs/bulk-runs.controller.js';
import { CalendarFeedsController } from './calendar-feeds/calendar-feeds.controller.js';
import { CalendarFeedsService } from './calendar-feeds/calendar-feeds.service.js';
import { CalendarYearsController } from './calendar-years/calendar-years.controller.js';
import { CheckInsController } from './check-ins/check-ins.controller.js';
import { ClocksController } from './clocks/clocks.controller.js';
import { ClosuresController } from './closures/closures.controller.js';
import { CodecController } from './codec/codec.controller.js';
import { CodecService } from './codec/codec.service.js';
import { ConsentRequirementsService } from './consents/consent-requirements.service.js';
import { ConsentsController } from './consents/consents.controller.js';
import { DeparturesController } from './departures/departures.controller.js';
import { documentControllers, documentServices } from './documents/documents.providers.js';
import { ExpertHoursController } from './expert-hours/expert-hours.controller.js';
import { DomainsController } from './domains/domains.controller.js';
import { ExpertExportsController } from './experts/files/expert-exports.controller.js';
import { ExpertImportsController } from './experts/files/expert-imports.controller.js';
import { ExpertsController } from './experts/experts.controller.js';
import { FundingRequestsController } from './funding-requests/funding-requests.controller.js';
import { GemeentenController } from './organisations/gemeenten.controller.js';
import { HandoversController } from './handovers/handovers.controller.js';
import { ChildLookup } from './cases/child-lookup.js';
import { NamesOfCase } from './cases/names-of-case.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvolvementLookup } from './invitations/involvement-lookup.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { InvolvedOrganisationsController } from './involved-organisations/involved-organisations.controller.js';
import { InvolvedOrganisationsService } from './involved-organisations/involved-organisations.service.js';
import { LearningRoundsController } from './learning-rounds/learning-rounds.controller.js';
import { MailsController } from './mails/mails.controller.js';
import { MandatesController } from './mandates/mandates.controller.js';
import { MeetingSlotLookup } from './meeting-slots/meeting-slot-lookup.js';
import { MeetingSlotsController } from './meeting-slots/meeting-slots.controller.js';
import { MeetingSlotsService } from './meeting-slots/meeting-slots.service.js';
import { NoticeStreamController } from './notices/notice-stream.controller.js';
import { NoticeStreams } from './notices/notice-streams.js';
import { NoticesController } from './notices/notices.controller.js';
import { ObjectionsController } from './objections/objections.controller.js';
import { LevelsController } from './levels/levels.controller.js';
import { OrganisationRelationsController } from './organisations/organisation-relations.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { PausesController } from './pauses/pauses.controller.js';
import { PoliciesController } from './policies/policies.controller.js';
import { ReassignmentsController } from './reassignments/reassignments.controller.js';
import { RelapsesController } from './relapses/relapses.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { rightsControllers, rightsServices } from './rights/rights.providers.js';
import { SafetyAlarmsController } from './safety-alarms/safety-alarms.controller.js';
import { LoginController } from './login/login.controller.js';
import { SessionController } from './login/session.controller.js';
import { AttendanceCheck } from './sessions/attendance-check.js';
import { MeetingMoments } from './sessions/meeting-moments.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SessionsService } from './sessions/sessions.service.js';
import { StandingSubstitutesController } from './standing-substitutes/standing-substitutes.controller.js';
import { SupplementsController } from './supplements/supplements.controller.js';
import { SupportElementsController } from './support-elements/support-elements.controller.js';
import { TablesController } from './tables/tables.controller.js';
import { RunsController } from './team-proposals/runs.controller.js';
import { TeamProposalsController } from './team-proposals/team-proposals.controller.js';
import { teamServices } from './team-proposals/team-proposals.providers.js';
import { TeamRequirementsController } from './team-proposals/team-requirements.controller.js';
import { TermCalculationsController } from './term-calculations/term-calculations.controller.js';
import { TriageDecisionsController } from './triage-decisions/triage-decisions.controller.js';
import { UsersController } from './users/users.controller.js';
import { WaitsController } from './waits/waits.controller.js';
import { WeeklySlotsController } from './weekly-slots/weekly-slots.controller.js';
import { WeeklySlotsService } from './weekly-slots/weekly-slots.service.js';
import { WideningsController } from './widenings/widenings.controller.js';
import { WithdrawalsController } from './withdrawals/withdrawals.controller.js';
import { BulkRunsService } from './bulk-runs/bulk-runs.service.js';
import { SwitchBulkRunService } from './bulk-runs/switch-bulk-run.service.js';
import { ClockLookup } from './clocks/clock-lookup.js';
import { ClockRules } from './clocks/clock-rules.js';
import { ClocksService } from './clocks/clocks.service.js';
import { NamedPeople } from './clocks/named-people.js';
import { CalendarLookup } from './calendar-years/calendar-lookup.js';
import { CalendarYearsService } from './calendar-years/calendar-years.service.js';
import { AbsencesService } from './absences/absences.service.js';
import { SubstitutesService } from './absences/substitutes.service.js';
import { DeparturesService } from './departures/departures.service.js';
import { ExpertHoursService } from './expert-hours/expert-hours.service.js';
import { DomainLookup } from './domains/domain-lookup.js';
import { DomainsService } from './domains/domains.service.js';
import { ExpertFilesService } from './experts/files/expert-files.service.js';
import { ExpertPoolService } from './experts/expert-pool.service.js';
import { ExpertReferences } from './experts/expert-references.js';
import { ExpertsService } from './experts/experts.service.js';
import { LevelsService } from './levels/levels.service.js';
import { OrganisationRelationsService } from './organisations/organisation-relations.service.js';
import { LearningRoundsService } from './learning-rounds/learning-rounds.service.js';
import { MandatesService } from './mandates/mandates.service.js';
import { NoticesService } from './notices/notices.service.js';
import { OrganisationLookup } from './organisations/organisation-lookup.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { PausesService } from './pauses/pauses.service.js';
import { ActivatePolicyService } from './policies/activate-policy.service.js';
import { PoliciesService } from './policies/policies.service.js';
import { PolicyJudge } from './policies/policy-judge.service.js';
import { PreviewPolicyService } from './policies/preview-policy.service.js';
import { StorePolicyService } from './policies/store-policy.service.js';
import { ExpertLoadService } from './reports/expert-load.service.js';
import { StandingSubstitutesService } from './standing-substitutes/standing-substitutes.service.js';
import { TablesService } from './tables/tables.service.js';
import { TermCalculationsService } from './term-calculations/term-calculations.service.js';
import { TriageDecisionsService } from './triage-decisions/triage-decisions.service.js';
import { ColleagueLookup } from './users/colleague-lookup.js';
import { AccountRolesLookup } from './users/account-roles-lookup.js';
import { UsersService } from './users/users.service.js';
import { AccountRequestsService } from './account-requests/account-requests.service.js';
import { LoginService } from './login/login.service.js';
import { RelyingParty } from './login/relying-party.js';
import { SessionService } from './login/session.service.js';
import { UserLookup } from './users/user-lookup.js';

/** The nouns of the API besides cases and tasks: a controller each. */
export const resourceControllers: Class[] = [
  AbsencesController,
  AccessLogChainsController,
  AccessLogEntriesController,
  AccessOverviewController,
  AccountRequestsController,
  AdvicesController,
  AnalysisRequestsController,
  AvailabilitiesController,
  BridgingsController,
  BsnsController,
  CalendarFeedsController,
  CalendarYearsController,
  BulkRunsController,
  CheckInsController,
  ClocksController,
  ClosuresController,
  CodecController,
  ConsentsController,
  DeparturesController,
  ...documentControllers,
  DomainsController,
  ExpertExportsController,
  ExpertImportsController,
  ExpertHoursController,
  ExpertsController,
  FundingRequestsController,
  GemeentenController,
  HandoversController,
  InvitationsController,
  InvolvedOrganisationsController,
  LearningRoundsController,
  LevelsController,
  MailsController,
  MandatesController,
  MeetingSlotsController,
  NoticeStreamController,
  NoticesController,
  ObjectionsController,
  OrganisationRelationsController,
  OrganisationsController,
  PausesController,
  PoliciesController,
  ReassignmentsController,
  RelapsesController,
  ReportsController,
  ...rightsControllers,
  SafetyAlarmsController,
  LoginController,
  SessionController,
  SessionsController,
  StandingSubstitutesController,
  SubstituteSearchesController,
  SupplementsController,
  SupportElementsController,
  TablesController,
  RunsController,
  TeamProposalsController,
  TeamRequirementsController,
  TermCalculationsController,
  TriageDecisionsController,
  UsersController,
  WaitsController,
  WeeklySlotsController,
  WideningsController,
  WithdrawalsController,
];

/** What those controllers lean on. */
export const resourceServices: Provider[] = [
  BsnsService,
  CodecService,
  AccountRequestsService,
  AccountRolesLookup,
  ColleagueLookup,
  ConsentRequirementsService,
  BulkRunsService,
  ClockLookup,
  ClockRules,
  ClocksService,
  CalendarLookup,
  CalendarFeedsService,
  CalendarYearsService,
  AbsencesService,
  AvailabilitiesService,
  DeparturesService,
  ...documentServices,
  DomainLookup,
  DomainsService,
  ExpertFilesService,
  ExpertPoolService,
  ExpertReferences,
  ChildLookup,
  InvitationsService,
  InvolvementLookup,
  InvolvedOrganisationsService,
  ExpertHoursService,
  ExpertLoadService,
  ExpertsService,
  LearningRoundsService,
  LevelsService,
  MandatesService,
  AttendanceCheck,
  MeetingMoments,
  MeetingSlotLookup,
  MeetingSlotsService,
  NamedPeople,
  NamesOfCase,
  NoticeStreams,
  NoticesService,
  OrganisationLookup,
  OrganisationRelationsService,
  OrganisationsService,
  PausesService,
  ActivatePolicyService,
  PoliciesService,
  PolicyJudge,
  PreviewPolicyService,
  StorePolicyService,
  SwitchBulkRunService,
  ...rightsServices,
  SessionsService,
  StandingSubstitutesService,
  SubstitutesService,
  TablesService,
  ...teamServices,
  TermCalculationsService,
  TriageDecisionsService,
  LoginService,
  RelyingParty,
  SessionService,
  UserLookup,
  UsersService,
  WeeklySlotsService,
];
