import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PathId } from '../http/path-id.js';
import { ChangeRoute, ReadRoute } from '../http/routes.js';
import { AvailabilitiesService } from './availabilities.service.js';
import { meetsThen } from './availability-problems.js';
import { AvailabilityResponse } from './availability.response.js';
import { SayAvailabilityDto } from './say-availability.dto.js';

@ApiTags('experts')
@Roles('expert', 'coordinator', 'regionAdmin')
@Controller('experts/:expertId/availabilities')
export class AvailabilitiesController {
  constructor(private readonly availabilities: AvailabilitiesService) {}

  @Get()
  @ReadRoute({
    summary: 'In which slots an expert can come: every week, and at each moment to come',
    description:
      'Who says nothing can come. What is said of one moment counts before what holds every week. A moment of another region is there for who is invited for it.',
    answer: AvailabilityResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('expertId') expertId: string) {
    return this.availabilities.list(user, expertId);
  }

  @Put(':slotId')
  @ChangeRoute({
    summary: 'Say whether an expert can come in a slot',
    description:
      'A meeting that somebody said yes to stands: a no to its moment is refused, and their coordinator moves it or asks another expert. A no to every week leaves it where it is, until the team changes: then another moment is looked for.',
    answer: AvailabilityResponse,
    problems: [meetsThen],
  })
  say(
    @CurrentUser() user: SignedInUser,
    @PathId('expertId') expertId: string,
    @PathId('slotId') slotId: string,
    @Key() key: CommandKey,
    @Body() body: SayAvailabilityDto,
  ) {
    return this.availabilities.say(user, key, { expertId, slotId, ...body });
  }
}
