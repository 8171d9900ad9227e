import { randomUUID } from 'node:crypto';
import type { Cause, Step } from '#contracts/case-process';
import { decide } from '#workflows/case-escalation/decide';
import { NO_FACTS } from '#workflows/case-escalation/rules';
import { type CarriedState, CaseState } from '#workflows/case-escalation/state';
import { caseOf } from '../../integration/persistence/fixtures.js';
import { type DueRegion, TERM_SECONDS } from './due-region.js';

/** A case after its first steps: what they wrote, and what its process knows. */
export interface DueCase {
  id: string;
  steps: Step[];
  carried: CarriedState;
}

/** What is in a case: its triage has one clock, an alarm has two, the coordinator's and the regievoerder's. */
export interface DueCaseOptions {
  /** The moment at which all its clocks run out. */
  dueAt: Date;
  alarms: number;
}

/** Decides the first steps of a new case, all at the moment of its submission. */
export function dueCase(region: DueRegion, { dueAt, alarms }: DueCaseOptions): DueCase {
  const submittedAt = new Date(dueAt.getTime() - TERM_SECONDS * 1_000).toISOString();
  const { regievoerderId, rules } = region;
  const policyVersion = rules.policy.version;
  const theCase = caseOf(region, { submittedAt, policyVersion, ...(alarms > 0 && { regievoerderId }) });
  const state = CaseState.start({ case: theCase, ...rules });
  const causes = [
    { kind: 'submitted', id: theCase.id } as const,
    ...Array.from({ length: alarms }, () => alarmBy(region)),
  ];
  const steps = causes.map((cause) => {
    const step = decide(state, cause, submittedAt, NO_FACTS)!;
    state.apply(step, cause.kind === 'command' ? [cause.id, step.outcome] : undefined);
    return step;
  });
  return { id: theCase.id, steps, carried: state.carry() };
}

function alarmBy({ userId }: DueRegion): Cause {
  const commandId = randomUUID();
  const message = { commandId, actor: { userId, role: 'casusinbrenger' as const }, input: {} };
  return { kind: 'command', id: commandId, command: 'raiseSafetyAlarm', message };
}
