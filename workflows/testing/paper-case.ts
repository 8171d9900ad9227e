import type { CaseEvent, CaseRecords, CaseRules, Cause, Facts, RecordName } from '#contracts/case-process';
import type { NoticeDraft } from '#contracts/notices';
import type { CaseRecord } from '#contracts/cases';
import type { SharingFacts } from '#contracts/consents';
import type { Role } from '#contracts/codes';
import type { CaseCommands, CommandName } from '#contracts/commands';
import type { RegionPolicy } from '#contracts/policies';
import type { MandateRung } from '#contracts/funding';
import type { ChosenSlot, TeamMember, TeamQuestion, TeamSolution } from '#contracts/teams';
import { deriveId } from '#domain/ids/derive-id';
import { defaultPolicy } from '#domain/policy/default-policy';
import { builtInYears, daysOffOf } from '#domain/terms/statutory-calendar';
import { nextAlarm } from '../case-escalation/alarms.js';
import { decide, factsFor } from '../case-escalation/decide.js';
import { ladderKey } from '../flows/funding/request-funding.js';
import { CaseState } from '../case-escalation/state.js';

export const PEOPLE = {
  casusinbrenger: 'u-casusinbrenger',
  coordinator: 'u-coordinator',
  second: 'u-second',
  deputy: 'u-deputy',
  regievoerder: 'u-regievoerder',
  admin: 'u-admin',
  provider: 'u-provider',
} as const;

export const LADDER: MandateRung[] = [
  rung('m1', 'u-mandaathouder', 2_500_000, ['u-substitute']),
  rung('m2', 'u-afdelingshoofd', 10_000_000),
  { ...rung('m3', 'u-wethouder', null), doorzettingsmacht: true },
];

/** A case on paper: the process without an engine, its time turned by hand and its rows kept in memory. */
export class PaperCase {
  readonly events: CaseEvent[] = [];
  readonly notices: NoticeDraft[] = [];
  readonly rows = new Map<string, CaseRecords[RecordName]>();
  pool = ['a', 'b', 'c', 'd', 'e'];
  supraRegional = ['x', 'y', 'z'];
  national = ['n'];
  /** How many a team needs. */
  teamSize = 3;
  /** When teams can meet. */
  slots: ChosenSlot[] = [];
  /** What else the matching says of what it finds. */
  finding: Partial<NonNullable<TeamSolution['found']>> = {};
  ladder = LADDER;
  /** Who stands in for whom in an escalation. */
  substitutes: Record<string, string> = {};
  /** Who must consent to sharing, and what the intake says about it. */
  sharing: SharingFacts = {
    parties: ['parents'],
    statements: [{ id: 'intake', givenBy: 'parents', status: 'given' }],
  };
  /** What is found when a case asks for other rules. */
  rules: CaseRules | null = null;
  /** Experts who left, or came to have an interest. */
  left: string[] = [];
  now: string;
  private readonly state: CaseState;
  private commands = 0;

  constructor(given: Partial<CaseRecord> = {}, policyChanges: Partial<RegionPolicy> = {}) {
    const theCase = { ...freshCase(), ...given };
    this.now = theCase.submittedAt;
    const daysOff = daysOffOf(builtInYears());
    this.state = CaseState.start({ case: theCase, policy: { ...examplePolicy(), ...policyChanges }, daysOff });
    this.take({ kind: 'submitted', id: theCase.id });
  }

  get case(): CaseRecord {
    return this.state.case;
  }

  /** Somebody does something; answers the id of what it was about. */
  does<N extends CommandName>(
    userId: string,
    role: Role,
    command: N,
    input: CaseCommands[N],
    standsInFor?: string[],
  ): string {
    const commandId = deriveId(`command-${this.case.id}`, ++this.commands);
    const actor = { userId, role, ...(standsInFor && { standsInFor }) };
    const cause = { kind: 'command', id: commandId, command, message: { commandId, actor, input } };
    return this.take(cause as Cause)!;
  }

  coordinates<N extends CommandName>(command: N, input: CaseCommands[N]): string {
    return this.does(this.case.coordinatorId, 'coordinator', command, input);
  }

  /** Lets time go by: every clock that runs out on the way does what it does. */
  until(moment: string): void {
    for (;;) {
      const [first] = this.state
        .all('clock')
        .filter(({ state }) => state === 'running')
        .map((clock) => nextAlarm(clock, Date.parse(this.now)))
        .filter(({ at }) => at <= Date.parse(moment))
        .sort((a, b) => a.at - b.at);
      if (!first) break;
      if (first.at > Date.parse(this.now)) this.now = new Date(first.at).toISOString();
      this.take(first.cause);
    }
    this.now = moment;
  }

  all<N extends RecordName>(record: N): CaseRecords[N][] {
    return [...this.rows].filter(([key]) => key.startsWith(`${record}/`)).map(([, row]) => row as CaseRecords[N]);
  }

  last<N extends RecordName>(record: N): CaseRecords[N] {
    return this.all(record).at(-1)!;
  }

  openTasks(): string[] {
    return this.all('task')
      .filter(({ state }) => state === 'open')
      .map(({ kind, ownerUserId, ownerRole }) => `${kind}: ${ownerUserId ?? ownerRole}`)
      .sort();
  }

  eventTypes(): string[] {
    return this.events.map(({ type }) => type);
  }

  private take(cause: Cause): string | undefined {
    const facts = this.lookUp(factsFor(this.state, cause, this.now));
    const step = decide(this.state, cause, this.now, facts);
    if (!step) return undefined;
    if (step.events.length === 0) throw new Error(`step ${step.number} says nothing on the timeline`);
    for (const { record, row } of step.changes) this.rows.set(`${record}/${row.id}`, row);
    this.events.push(...step.events);
    this.notices.push(...step.notices);
    this.state.apply(step);
    return step.outcome.id;
  }

  private lookUp(question: ReturnType<typeof factsFor>): Facts {
    const standIns = question?.substitutes?.map(({ userId }) => [userId, this.substitutes[userId] ?? null] as const);
    const ladders = question?.ladders?.map((one) => [ladderKey(one), this.ladder] as const);
    return {
      ...(question?.team && { team: this.findTeam(question.team), watchesPools: true }),
      ...(question?.personalSeats && { personalSeats: true }),
      ...(ladders && { ladders: Object.fromEntries(ladders) }),
      ...(standIns && { substitutes: Object.fromEntries(standIns) }),
      ...((question?.sharing ?? question?.sharingAnew) && { sharing: this.sharing, keepsTeamWhole: true }),
      ...(question?.sitters && { sitters: question.sitters.expertIds.filter((id) => !this.left.includes(id)) }),
      ...(question?.rules && this.rules && { rules: this.rules }),
    };
  }

  /** Three people of the pool, who sits already first, in the first slot that is free. */
  private findTeam({ pool, requirements, mustExclude, beyond }: TeamQuestion): TeamSolution {
    const { accepted, invited, slotId, wanted, advisers, meetsByHand } = beyond!;
    const outside = [...this.supraRegional, ...(pool === 'national' ? this.national : [])];
    const able = [...this.pool, ...(pool === 'region' ? [] : outside)];
    const kept = [...accepted, ...invited, ...wanted.mustInclude];
    const saidNo = mustExclude.filter((id) => !wanted.mustInclude.includes(id));
    const out = [...saidNo, ...wanted.mustExclude, ...advisers];
    const team = [...new Set([...kept, ...able])].filter((id) => !out.includes(id)).slice(0, this.teamSize);
    const isTeam = team.length === this.teamSize;
    const chosen = this.slots.find(({ id }) => id === (wanted.slotId ?? slotId)) ?? this.slots[0] ?? null;
    const slot = meetsByHand ? null : chosen;
    return {
      ...{ pool, requirements, objectives: null },
      outcome: isTeam ? 'team' : 'infeasible',
      members: isTeam ? team.map(memberOf) : [],
      relaxations: isTeam ? [] : [{ rule: 'H2' }],
      found: {
        ...{ runId: `run-${this.now}`, optimal: true, slot: isTeam ? slot : null, deviation: null },
        advisers: advisers.map(memberOf),
        passedOver: [],
        ...this.finding,
      },
    };
  }
}

export function examplePolicy(): RegionPolicy {
  return defaultPolicy('region', {
    coordinator: PEOPLE.coordinator,
    secondCoordinator: PEOPLE.second,
    deputyProcessDirector: PEOPLE.deputy,
    regievoerder: PEOPLE.regievoerder,
    regionAdmin: PEOPLE.admin,
  });
}

function memberOf(id: string): TeamMember {
  return { expertId: id, userId: `u-${id}`, organisationId: `o-${id}`, covers: [] };
}

function rung(mandateId: string, userId: string, ceilingCents: number | null, substituteUserIds: string[] = []) {
  return { mandateId, userId, substituteUserIds, ceilingCents, doorzettingsmacht: false };
}

/** Submitted on Thursday 26 November 2026 at 14:10 in Amsterdam. */
export function freshCase(): CaseRecord {
  return {
    id: 'c0000000-0000-4000-8000-000000000001',
    regionId: 'region',
    track: 'case',
    anonymous: false,
    urgent: false,
    phase: 'submitted',
    condition: null,
    casusinbrengerId: PEOPLE.casusinbrenger,
    coordinatorId: PEOPLE.coordinator,
    regievoerderId: PEOPLE.regievoerder,
    gemeenteId: 'oeverdam',
    problemDomains: ['lvb'],
    involvedOrganisationIds: [],
    policyVersion: 1,
    submittedAt: '2026-11-26T13:10:00Z',
    closedAt: null,
    outcome: null,
    keepUntil: null,
    waitingForRole: null,
    waitingForUserId: null,
    waitingSince: null,
    nextDueAt: null,
    mainTaskId: null,
  };
}
