import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PathId } from '../http/path-id.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { accountAlreadySo, lastAdministrator, ownAccount } from './account-faults.js';
import { AccountReasonDto } from './account-reason.dto.js';
import { ChangeRolesDto } from './change-roles.dto.js';
import { UserChangeResponse } from './user-change.response.js';
import { UserResponse } from './user.response.js';
import { UsersService } from './users.service.js';

@ApiTags('users')
@Roles('regionAdmin')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ReadRoute({ summary: 'The accounts of the region, closed ones too', answer: UserResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.users.list(user);
  }

  @Get(':userId/changes')
  @ReadRoute({ summary: 'What was changed in an account, the latest first', answer: UserChangeResponse, list: true })
  changes(@CurrentUser() user: SignedInUser, @PathId('userId') userId: string) {
    return this.users.changes(user, userId);
  }

  @Post(':userId/role-changes')
  @CommandRoute({
    summary: 'Give somebody these roles, one or more, instead of those they have',
    answer: UserResponse,
    problems: [ownAccount, lastAdministrator],
  })
  changeRoles(
    @CurrentUser() user: SignedInUser,
    @PathId('userId') userId: string,
    @Key() key: CommandKey,
    @Body() body: ChangeRolesDto,
  ) {
    return this.users.changeRoles(user, { userId, key }, body);
  }

  @Post(':userId/disablements')
  @CommandRoute({
    summary: 'Close an account: who has it is out at once, everywhere',
    answer: UserResponse,
    problems: [ownAccount, lastAdministrator, accountAlreadySo],
  })
  disable(
    @CurrentUser() user: SignedInUser,
    @PathId('userId') userId: string,
    @Key() key: CommandKey,
    @Body() { reason }: AccountReasonDto,
  ) {
    return this.users.disable(user, { userId, key }, reason);
  }

  @Post(':userId/enablements')
  @CommandRoute({ summary: 'Open an account again', answer: UserResponse, problems: [accountAlreadySo] })
  enable(
    @CurrentUser() user: SignedInUser,
    @PathId('userId') userId: string,
    @Key() key: CommandKey,
    @Body() { reason }: AccountReasonDto,
  ) {
    return this.users.enable(user, { userId, key }, reason);
  }
}
