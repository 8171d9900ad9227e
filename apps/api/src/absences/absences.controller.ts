import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { AbsenceResponse } from './absence.response.js';
import { absenceOver } from './absence-over.js';
import { AbsencesService } from './absences.service.js';
import { RecordAbsenceDto } from './record-absence.dto.js';

@ApiTags('absences')
@Roles(...ROLES)
@Controller('absences')
export class AbsencesController {
  constructor(private readonly absences: AbsencesService) {}

  @Get()
  @ReadRoute({
    summary: 'Who is absent now or later, and who stands in',
    description: 'Coordinators and administrators see the region, everybody else their own.',
    answer: AbsenceResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser) {
    return this.absences.list(user);
  }

  @Post()
  @CommandRoute({
    summary: 'Record an absence: a substitute does the work meanwhile',
    description: 'Who is only an expert needs no substitute: nobody takes a seat in a team over.',
    answer: AbsenceResponse,
  })
  record(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: RecordAbsenceDto) {
    return this.absences.record(user, key, body);
  }

  @Post(':absenceId/cancellations')
  @CommandRoute({
    summary: 'Withdraw an absence, or end it early: the work comes back at once',
    answer: AbsenceResponse,
    problems: [absenceOver],
  })
  cancel(
    @CurrentUser() user: SignedInUser,
    @PathId('absenceId') absenceId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.absences.cancel(user, absenceId, key);
  }
}
