import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { AddMeetingSlotDto } from './add-meeting-slot.dto.js';
import { MeetingSlotQuery } from './meeting-slot-query.dto.js';
import { MeetingSlotResponse } from './meeting-slot.response.js';
import { MeetingSlotsService } from './meeting-slots.service.js';
import { slotInUse, slotOver } from './slot-problems.js';

@ApiTags('meeting-slots')
@Controller('meeting-slots')
export class MeetingSlotsController {
  constructor(private readonly slots: MeetingSlotsService) {}

  @Get()
  @Roles('coordinator', 'regionAdmin', 'expert')
  @ReadRoute({
    summary: 'Moments at which a team of the region can meet, the first first',
    description: 'From `from` up to and including `to`, at most a year. `taken` is told to everybody, `caseId` is not.',
    answer: MeetingSlotResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @Query() query: MeetingSlotQuery) {
    return this.slots.list(user, query);
  }

  @Post()
  @Roles('coordinator', 'regionAdmin')
  @CommandRoute({ summary: 'Add one moment outside the weekly slots', answer: MeetingSlotResponse })
  add(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: AddMeetingSlotDto) {
    return this.slots.add(user, key, body);
  }

  @Post(':slotId/cancellations')
  @Roles('coordinator', 'regionAdmin')
  @CommandRoute({
    summary: 'Cancel a moment that no case has',
    answer: MeetingSlotResponse,
    problems: [slotInUse, slotOver],
  })
  cancel(
    @CurrentUser() user: SignedInUser,
    @PathId('slotId') slotId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.slots.cancel(user, slotId, key);
  }
}
