import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { ChangeRoute, ReadRoute } from '../http/routes.js';
import { ChangeLevelDto } from './change-level.dto.js';
import { ApiLevelParam, LevelNumber } from './level-number.js';
import { LevelResponse } from './level.response.js';
import { LevelsService } from './levels.service.js';

@ApiTags('levels')
@Controller('levels')
export class LevelsController {
  constructor(private readonly levels: LevelsService) {}

  @Get()
  @Roles(...ROLES)
  @ReadRoute({ summary: 'What the region means by its levels of knowledge', answer: LevelResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.levels.list(user);
  }

  @Patch(':level')
  @Roles('regionAdmin')
  @ApiLevelParam()
  @ChangeRoute({ summary: 'Say in other words what a level means', answer: LevelResponse })
  change(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @LevelNumber() level: number,
    @Body() body: ChangeLevelDto,
  ) {
    return this.levels.change(user, key, level, body);
  }
}
