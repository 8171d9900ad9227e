import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config/config';
import { videoLink } from '#encryption/video-link';
import type { SessionEntity } from '#persistence/sessions/session.entity';
import { type BusyMember, SessionAttendeesRepository } from '#persistence/sessions/session-attendees.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { CaseRecordsService } from '../case-records/case-records.service.js';
import type { CommandAnswer } from '../commands/command-answer.js';
import type { CommandContext } from '../commands/command-context.js';
import { CommandsService } from '../commands/commands.service.js';
import type { Page } from '../http/page.js';
import { CONFIG } from '../http/tokens.js';
import { AttendanceCheck } from './attendance-check.js';
import { toAttendance } from './attendance.dto.js';
import { MeetingMoments } from './meeting-moments.js';
import type { MoveSessionDto } from './move-session.dto.js';
import type { PlanSessionDto } from './plan-session.dto.js';
import type { RecordAttendanceDto } from './record-attendance.dto.js';
import type { SessionResponse } from './session.response.js';

/** Meetings of a team: when, where, and for who attends the link to join from afar. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly commands: CommandsService,
    private readonly records: CaseRecordsService,
    private readonly moments: MeetingMoments,
    private readonly attendance: AttendanceCheck,
    private readonly attendees: SessionAttendeesRepository,
    @Inject(CONFIG) private readonly config: Pick<Config, 'videoLinkTemplate' | 'keys'>,
  ) {}

  async list(user: SignedInUser, caseId: string): Promise<Page<SessionResponse>> {
    const page = await this.records.list(user, caseId, 'session');
    const places = await this.moments.placesOf(page.results);
    const attends = await this.attendees.attends(caseId, user);
    const busy = await this.busyMembers(user, caseId);
    const results = page.results.map((session) => ({
      ...this.shown(session, places, attends),
      meetElsewhere: busy && busy.filter(({ sessionId }) => sessionId === session.id).map(toBusyMember),
    }));
    return { ...page, results };
  }

  plan(context: CommandContext, body: PlanSessionDto): Promise<CommandAnswer> {
    return this.commands.execute(context, 'planSession', body, () => this.moments.chosen(context, body));
  }

  move(context: CommandContext, sessionId: string, body: MoveSessionDto): Promise<CommandAnswer> {
    const moved = async () => ({ sessionId, ...(await this.moments.chosen(context, body)) });
    return this.commands.execute(context, 'moveSession', body, moved);
  }

  /** @throws 400 for a moment outside the case, and for who has nothing to do with it */
  recordAttendance(context: CommandContext, sessionId: string, body: RecordAttendanceDto): Promise<CommandAnswer> {
    const held = { heldAt: body.heldAt, attendances: body.attendances.map(toAttendance) };
    return this.commands.execute(context, 'recordAttendance', body, async () => {
      await this.attendance.require(context, held);
      return { sessionId, ...held };
    });
  }

  /** For coordinators, who plan around it; null for everybody else. */
  private async busyMembers({ roles, regionId }: SignedInUser, caseId: string): Promise<BusyMember[] | null> {
    return roles.includes('coordinator') ? this.attendees.meetElsewhere(caseId, regionId) : null;
  }

  private shown(session: SessionEntity, places: ReadonlyMap<string, string | null>, attends: boolean): SessionResponse {
    const place = session.place ?? places.get(session.slotId ?? '') ?? null;
    const isToCome = session.status === 'reserved' || session.status === 'planned';
    const { videoLinkTemplate, keys } = this.config;
    const link = attends && isToCome ? videoLink(videoLinkTemplate, keys.master, session) : null;
    return { ...session, place, videoLink: link };
  }
}

const toBusyMember = ({ userId, displayName }: BusyMember) => ({ userId, displayName });
