import { randomUUID } from 'node:crypto';
import { AbsenceEntity } from '#persistence/absences/absence.entity';
import { BulkRunsRepository } from '#persistence/bulk-runs/bulk-runs.repository';
import { ClockEntity } from '#persistence/clocks/clock.entity';
import { DepartureEntity } from '#persistence/departures/departure.entity';
import { MailEntity } from '#persistence/mails/mail.entity';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { MeetingSlotEntity } from '#persistence/meeting-slots/meeting-slot.entity';
import { WeeklySlotEntity } from '#persistence/meeting-slots/weekly-slot.entity';
import { NoticeEntity } from '#persistence/notices/notice.entity';
import { PauseEntity } from '#persistence/pauses/pause.entity';
import { PolicyEntity } from '#persistence/policies/policy.entity';
import { TaskEntity } from '#persistence/tasks/task.entity';
import { taskOf } from '../../persistence/fixtures.js';
import { clockOf } from '../../verify/clock-of.js';
import type { ApiWorld } from '../api-world.js';

/** One of every record that issue 4 knows, by the name of its id in an address. */
export interface OneOfEverything extends Record<string, string> {
  caseId: string;
  taskId: string;
}

/** Words that only who sees the dossier, or the record itself, may read. */
export const SECRETS = {
  pause: 'GEHEIME PAUZE',
  departure: 'GEHEIM VERTREK',
  absence: 'GEHEIME AFWEZIGHEID',
  email: 'geheim@example.org',
};

/**
 * Adds one of everything to the region of the world.
 * @param caseId a case of the region
 * @param people two of the region: whose all of it is, and somebody else
 */
export async function addOneOfEverything(
  { database, regionId, gemeenteId }: ApiWorld,
  caseId: string,
  [userId, otherId]: [string, string],
): Promise<OneOfEverything> {
  const at = '2026-11-23T09:00:00.000Z';
  const ids = {
    ...{ caseId, taskId: randomUUID(), absenceId: randomUUID(), departureId: randomUUID(), mandateId: randomUUID() },
    ...{ weeklySlotId: randomUUID(), slotId: randomUUID() },
    ...{ noticeId: randomUUID(), pauseId: randomUUID(), mailId: randomUUID(), clockId: randomUUID(), version: '2' },
  };
  const insert = <T extends object>(entity: new () => T, row: T) =>
    database.getRepository<T>(entity).insert(row as never);
  const made = { recordedBy: userId, recordedAt: at };
  const task = {
    ...taskOf(caseId, { id: ids.taskId, regionId, since: at }),
    about: null,
    note: null,
    handOverReason: null,
  };
  await insert(TaskEntity, task);
  await insert(ClockEntity, clockOf(caseId, { id: ids.clockId }) as ClockEntity);
  const pause = { id: ids.pauseId, caseId, clockId: null, pausedBy: userId, from: at, to: null };
  await insert(PauseEntity, { ...pause, reason: SECRETS.pause });
  const departure = { id: ids.departureId, regionId, userId, successorUserId: otherId, ...made, bulkRunId: null };
  await insert(DepartureEntity, { ...departure, lastDay: '2098-12-31', state: 'planned', reason: SECRETS.departure });
  const absence = { id: ids.absenceId, regionId, userId, substituteUserId: otherId, ...made, cancelledAt: null };
  await insert(AbsenceEntity, { ...absence, from: '2098-01-01', until: '2098-01-31', reason: SECRETS.absence });
  await insert(MandateEntity, {
    ...{ id: ids.mandateId, payerId: gemeenteId, rung: 1, functionTitle: 'Mandaathouder', userId },
    ...{
      substituteUserIds: [],
      substitutesDecision: null,
      ceilingCents: null,
      laws: ['jeugdwet'],
      doorzettingsmacht: false,
    },
    ...{ validFrom: '2026-01-01', validTo: null },
  });
  const slot = { regionId, urgentOnly: false, place: null };
  const weekly = { weekday: 2, startsAt: '09:30', minutes: 90, validFrom: '2098-01-01', validUntil: null };
  await insert(WeeklySlotEntity, { id: ids.weeklySlotId, ...slot, ...weekly });
  const moment = { startsAt: '2098-01-07T08:30:00.000Z', endsAt: '2098-01-07T10:00:00.000Z' };
  const notCancelled = { cancelledAt: null, cancelledBy: null };
  await insert(MeetingSlotEntity, { id: ids.slotId, weeklySlotId: null, ...slot, ...moment, ...notCancelled });
  const sending = { attempts: 0, sentAt: null, nextAttemptAt: at, lastError: null, failingSince: null };
  const told = { regionId, userId, createdAt: at, dueAt: task.dueAt };
  await insert(MailEntity, { id: ids.mailId, ...told, ...sending, notices: 1 });
  const read = { writtenAt: at, open: true, readAt: null, readBy: [], mailId: ids.mailId };
  await insert(NoticeEntity, { id: ids.noticeId, ...told, ...read, kind: 'asked', taskId: ids.taskId, caseId });
  const [first] = await database.getRepository(PolicyEntity).findBy({ regionId });
  const draft = { activatedAt: null, activatedBy: null, activationReason: null, basedOn: 1 };
  await insert(PolicyEntity, { ...first!, ...draft, version: 2, body: { ...first!.body, version: 2 } as never });
  const order = { kind: 'policyRollOut', version: 2 } as const;
  const run = {
    regionId,
    order,
    startedBy: userId,
    startedAs: 'regionAdmin',
    startedAt: at,
    reason: 'Ruimer.',
  } as const;
  const { id: bulkRunId } = await database.transaction((manager) =>
    new BulkRunsRepository(database).create(manager, { ...run, items: [{ caseId }] }),
  );
  await database.query('UPDATE "users" SET "email" = $2 WHERE "id" = $1', [userId, SECRETS.email]);
  return { ...ids, bulkRunId };
}
