import { Initial1795305600000 } from './1795305600000-initial.js';
import { CalendarYears1795500000000 } from './1795500000000-calendar-years.js';
import { Policies1795500100000 } from './1795500100000-policies.js';
import { BulkRuns1795500200000 } from './1795500200000-bulk-runs.js';
import { Tasks1795500300000 } from './1795500300000-tasks.js';
import { People1795500400000 } from './1795500400000-people.js';
import { Notices1795500500000 } from './1795500500000-notices.js';
import { Clocks1795500600000 } from './1795500600000-clocks.js';
import { UnansweredCommands1795500700000 } from './1795500700000-unanswered-commands.js';
import { MandateSubstitutes1795500800000 } from './1795500800000-mandate-substitutes.js';
import { HandOverReasons1795500810000 } from './1795500810000-hand-over-reasons.js';
import { CaseKeys1795600000000 } from './1795600000000-case-keys.js';
import { Documents1795601000000 } from './1795601000000-documents.js';
import { Rights1795602000000 } from './1795602000000-rights.js';
import { AccessLog1795603000000 } from './1795603000000-access-log.js';
import { LoginSessions1795604000000 } from './1795604000000-login-sessions.js';
import { Sealing1795605000000 } from './1795605000000-sealing.js';
import { PartsInClosedCases1795606000000 } from './1795606000000-parts-in-closed-cases.js';
import { InfectedFiles1795607000000 } from './1795607000000-infected-files.js';
import { RowLevelSecurity1795609000000 } from './1795609000000-row-level-security.js';
import { ExpertPool1795700000000 } from './1795700000000-expert-pool.js';
import { ExpertFigures1795701000000 } from './1795701000000-expert-figures.js';
import { Calendars1795702000000 } from './1795702000000-calendars.js';
import { ExpertHours1795703000000 } from './1795703000000-expert-hours.js';
import { MeetingRooms1795704000000 } from './1795704000000-meeting-rooms.js';
import { CalendarTroubles1795705000000 } from './1795705000000-calendar-troubles.js';
import { NoExpertLoads1795706000000 } from './1795706000000-no-expert-loads.js';
import { PersonalSeats1795707000000 } from './1795707000000-personal-seats.js';
import { AbsencesOfExperts1795708000000 } from './1795708000000-absences-of-experts.js';
import { SaidByExperts1795709000000 } from './1795709000000-said-by-experts.js';
import { SearchIndexes1795710000000 } from './1795710000000-search-indexes.js';
import { AbsentMembers1795711000000 } from './1795711000000-absent-members.js';

/** Every migration, oldest first. Named one by one: a folder that is searched can hold what nobody meant to run. */
export const migrations = [
  Initial1795305600000,
  CalendarYears1795500000000,
  Policies1795500100000,
  BulkRuns1795500200000,
  Tasks1795500300000,
  People1795500400000,
  Notices1795500500000,
  Clocks1795500600000,
  UnansweredCommands1795500700000,
  MandateSubstitutes1795500800000,
  HandOverReasons1795500810000,
  CaseKeys1795600000000,
  Documents1795601000000,
  Rights1795602000000,
  AccessLog1795603000000,
  LoginSessions1795604000000,
  Sealing1795605000000,
  PartsInClosedCases1795606000000,
  InfectedFiles1795607000000,
  RowLevelSecurity1795609000000,
  ExpertPool1795700000000,
  ExpertFigures1795701000000,
  Calendars1795702000000,
  ExpertHours1795703000000,
  MeetingRooms1795704000000,
  CalendarTroubles1795705000000,
  NoExpertLoads1795706000000,
  PersonalSeats1795707000000,
  AbsencesOfExperts1795708000000,
  SaidByExperts1795709000000,
  SearchIndexes1795710000000,
  AbsentMembers1795711000000,
];
