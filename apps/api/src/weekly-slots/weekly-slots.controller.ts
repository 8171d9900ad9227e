import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PathId } from '../http/path-id.js';
import { ChangeRoute, CommandRoute, ReadRoute } from '../http/routes.js';
import { ChangeWeeklySlotDto, WeeklySlotDto } from './weekly-slot.dto.js';
import { WeeklySlotResponse } from './weekly-slot.response.js';
import { WeeklySlotsService } from './weekly-slots.service.js';

@ApiTags('weekly-slots')
@Controller('weekly-slots')
export class WeeklySlotsController {
  constructor(private readonly slots: WeeklySlotsService) {}

  @Get()
  @Roles('coordinator', 'regionAdmin', 'expert')
  @ReadRoute({ summary: 'When teams of the region can meet, every week', answer: WeeklySlotResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.slots.list(user);
  }

  @Post()
  @Roles('coordinator', 'regionAdmin')
  @CommandRoute({ summary: 'Add a weekly slot: its moments are there at once', answer: WeeklySlotResponse })
  add(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: WeeklySlotDto) {
    return this.slots.add(user, key, body);
  }

  @Patch(':weeklySlotId')
  @Roles('coordinator', 'regionAdmin')
  @ChangeRoute({
    summary: 'Change or end a weekly slot: moments to come follow, those that a case has stay',
    answer: WeeklySlotResponse,
  })
  change(
    @CurrentUser() user: SignedInUser,
    @PathId('weeklySlotId') weeklySlotId: string,
    @Key() key: CommandKey,
    @Body() body: ChangeWeeklySlotDto,
  ) {
    return this.slots.change(user, weeklySlotId, key, body);
  }
}
