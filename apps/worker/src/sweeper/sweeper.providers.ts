import type { Provider } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { CaseWorkflows } from '#consistency/case-workflows';
import { DocumentsSweep } from '../documents/documents.sweep.js';
import { MeetingSlotsSweep } from '../meeting-slots/meeting-slots.sweep.js';
import { AbsentMembersSweep } from './absent-members.sweep.js';
import { AccessLogSweep } from './access-log.sweep.js';
import { CaseReviver } from './case-reviver.js';
import { CalendarSweep } from './calendar.sweep.js';
import { DeparturesSweep } from './departures.sweep.js';
import { LateClocksSweep } from './late-clocks.sweep.js';
import { MailSweep } from './mail.sweep.js';
import { ProcessesSweep } from './processes.sweep.js';
import { RegionDesk } from './region-desk.js';
import { type Sweep, SWEEPS } from './sweep.js';
import { Sweeper } from './sweeper.js';
import { UnansweredCommandsSweep } from './unanswered-commands.sweep.js';
import { UndividedWorkSweep } from './undivided-work.sweep.js';
import { UnplacedWorkSweep } from './unplaced-work.sweep.js';

/** In this order: what children wait for comes first. */
const sweepClasses = [
  ProcessesSweep,
  LateClocksSweep,
  DeparturesSweep,
  AbsentMembersSweep,
  UnplacedWorkSweep,
  UndividedWorkSweep,
  UnansweredCommandsSweep,
  MailSweep,
  CalendarSweep,
  MeetingSlotsSweep,
  DocumentsSweep,
  AccessLogSweep,
];

/** The sweeper with all that it looks after; the repositories come from the module. */
export const sweeperProviders: Provider[] = [
  ...sweepClasses,
  { provide: SWEEPS, useFactory: (...sweeps: Sweep[]) => sweeps, inject: sweepClasses },
  { provide: CaseWorkflows, useFactory: (client: Client) => new CaseWorkflows(client), inject: [Client] },
  CaseReviver,
  RegionDesk,
  Sweeper,
];
