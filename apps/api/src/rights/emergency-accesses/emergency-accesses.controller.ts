import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EMERGENCY_ROLES } from '#contracts/rights';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandContext } from '../../commands/command-context.js';
import { Command } from '../../commands/command.decorator.js';
import { NoBodyPipe } from '../../http/no-body.pipe.js';
import { PathId } from '../../http/path-id.js';
import { CommandRoute, ReadRoute } from '../../http/routes.js';
import { RIGHTS_PROBLEMS } from '../rights-problems.js';
import { EmergencyAccessResponse } from './emergency-access.response.js';
import { EmergencyAccessesService } from './emergency-accesses.service.js';
import { TakeEmergencyAccessDto } from './take-emergency-access.dto.js';

@ApiTags('emergency-accesses')
@Controller('cases/:caseId/emergency-accesses')
export class EmergencyAccessesController {
  constructor(private readonly accesses: EmergencyAccessesService) {}

  @Get()
  @Roles('coordinator', 'auditor')
  @ReadRoute({
    summary: 'Who looked without having been asked, when and on what ground; for the auditor without words',
    answer: EmergencyAccessResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.accesses.list(user, caseId);
  }

  @Post()
  @Roles(...EMERGENCY_ROLES)
  @CommandRoute({
    summary: 'See a dossier of my region at once, for a short time; the coordinator and the auditors are told',
    answer: EmergencyAccessResponse,
    problems: [
      RIGHTS_PROBLEMS.emergencyAccessesUsed,
      RIGHTS_PROBLEMS.emergencyAccessRuns,
      RIGHTS_PROBLEMS.emergencyAccessStopped,
    ],
  })
  take(@Command() context: CommandContext, @Body() body: TakeEmergencyAccessDto) {
    return this.accesses.take(context, body);
  }

  @Post(':emergencyAccessId/ends')
  @Roles(...EMERGENCY_ROLES)
  @CommandRoute({
    summary: 'End an emergency access before its time: my own, or as coordinator anybody’s',
    answer: EmergencyAccessResponse,
    problems: [RIGHTS_PROBLEMS.alreadyEnded],
  })
  end(
    @Command() context: CommandContext,
    @PathId('emergencyAccessId') accessId: string,
    @Body(NoBodyPipe) _body: object,
  ) {
    return this.accesses.end(context, accessId);
  }
}
