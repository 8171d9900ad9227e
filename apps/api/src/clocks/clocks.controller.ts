import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { PathId } from '../http/path-id.js';
import { QueryRoute, ReadRoute } from '../http/routes.js';
import { ClockResponse } from './clock.response.js';
import { ClocksService } from './clocks.service.js';
import { PausePreviewResponse } from './pause-preview.response.js';
import { PreviewPauseDto } from './preview-pause.dto.js';

@ApiTags('clocks')
@Controller('cases/:caseId')
export class ClocksController {
  constructor(private readonly clocks: ClocksService) {}

  @Get('clocks')
  @Roles('coordinator', 'casusinbrenger', 'expert', 'regievoerder', 'provider', 'mandateHolder')
  @ReadRoute({
    summary: 'Every clock, past and to come: whose, until when, why that date, and what follows',
    answer: ClockResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string) {
    return this.clocks.list(user, caseId);
  }

  @Post('pause-previews')
  @Roles('coordinator', 'regievoerder')
  @QueryRoute({ summary: 'Which dates move, and how far, before anything stands still', answer: PausePreviewResponse })
  preview(@CurrentUser() user: SignedInUser, @PathId('caseId') caseId: string, @Body() body: PreviewPauseDto) {
    return this.clocks.previewPause(user, caseId, body);
  }
}
