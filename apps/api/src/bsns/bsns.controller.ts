import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandContext } from '../commands/command-context.js';
import { Command } from '../commands/command.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, QueryRoute } from '../http/routes.js';
import { BsnsService } from './bsns.service.js';
import { DiscloseBsnDto } from './disclose-bsn.dto.js';
import { DisclosedBsnResponse } from './disclosed-bsn.response.js';
import { RecordBsnDto } from './record-bsn.dto.js';
import { RecordedBsnResponse } from './recorded-bsn.response.js';

@ApiTags('bsns')
@Controller('cases/:caseId')
export class BsnsController {
  constructor(private readonly bsns: BsnsService) {}

  @Post('bsns')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @CommandRoute({ summary: 'Record the BSN of the child; it is in no answer', answer: RecordedBsnResponse })
  record(@Command() context: CommandContext, @Body() body: RecordBsnDto) {
    return this.bsns.record(context, body);
  }

  @Post('bsn-disclosures')
  @Roles('coordinator', 'casusinbrenger', 'regievoerder')
  @QueryRoute({
    summary: 'Look at the BSN of the child, for a purpose; every look is logged',
    answer: DisclosedBsnResponse,
  })
  disclose(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string, @Body() body: DiscloseBsnDto) {
    return this.bsns.disclose(user, caseId, body);
  }
}
