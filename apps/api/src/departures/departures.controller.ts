import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { NoBodyPipe } from '../http/no-body.pipe.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { departureCarriedOut } from './departure-carried-out.js';
import { DepartureResponse } from './departure.response.js';
import { DeparturesService } from './departures.service.js';
import { RecordDepartureDto } from './record-departure.dto.js';

@ApiTags('departures')
@Roles('regionAdmin')
@Controller('departures')
export class DeparturesController {
  constructor(private readonly departures: DeparturesService) {}

  @Get()
  @ReadRoute({ summary: 'Who leaves or has left, and who took over', answer: DepartureResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.departures.list(user);
  }

  @Post()
  @CommandRoute({
    summary: 'Record that somebody leaves: a successor gets all that they hold',
    answer: DepartureResponse,
  })
  record(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: RecordDepartureDto) {
    return this.departures.record(user, key, body);
  }

  @Post(':departureId/cancellations')
  @CommandRoute({
    summary: 'Withdraw a departure that was not carried out',
    answer: DepartureResponse,
    problems: [departureCarriedOut],
  })
  cancel(
    @CurrentUser() user: SignedInUser,
    @PathId('departureId') departureId: string,
    @Key() key: CommandKey,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.departures.cancel(user, departureId, key);
  }
}
