import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { CalendarYearDto } from './calendar-year.dto.js';
import { CalendarYearResponse, StoredCalendarYearResponse } from './calendar-year.response.js';
import { CalendarYearsService } from './calendar-years.service.js';

@ApiTags('calendar-years')
@Controller('calendar-years')
export class CalendarYearsController {
  constructor(private readonly years: CalendarYearsService) {}

  @Get()
  @Roles(...ROLES)
  @ReadRoute({
    summary: 'General holidays and equated days, a year each, oldest first',
    description: 'One list for the whole country. A running case keeps the list that it counts with.',
    answer: CalendarYearResponse,
    list: true,
  })
  list() {
    return this.years.list();
  }

  @Post()
  @Roles('regionAdmin')
  @CommandRoute({
    summary: 'Add the next year, or correct one that lies ahead; running cases follow at the next activation',
    answer: StoredCalendarYearResponse,
  })
  put(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: CalendarYearDto) {
    return this.years.put(user, key, body);
  }
}
