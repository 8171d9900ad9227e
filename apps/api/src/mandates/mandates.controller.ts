import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { MandateResponse } from './mandate.response.js';
import { MandatesService } from './mandates.service.js';
import { NameSubstitutesDto } from './name-substitutes.dto.js';

@ApiTags('mandates')
@Controller('mandates')
export class MandatesController {
  constructor(private readonly mandates: MandatesService) {}

  @Get()
  @Roles('coordinator', 'mandateHolder', 'regionAdmin')
  @ReadRoute({ summary: 'Who may decide on funding, up to how much', answer: MandateResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.mandates.list(user);
  }

  @Post(':mandateId/substitutes')
  @Roles('regionAdmin')
  @CommandRoute({ summary: 'Name who may decide when the holder of a mandate is away', answer: MandateResponse })
  nameSubstitutes(
    @CurrentUser() user: SignedInUser,
    @PathId('mandateId') mandateId: string,
    @Key() key: CommandKey,
    @Body() body: NameSubstitutesDto,
  ) {
    return this.mandates.nameSubstitutes(user, mandateId, key, body);
  }
}
