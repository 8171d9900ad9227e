import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { ChangeRoute, CommandRoute, ReadRoute } from '../http/routes.js';
import { ApiDomainParam, DomainCode } from '../http/domain-code.js';
import { domainKnown } from './domain-problems.js';
import { AddDomainDto, ChangeDomainDto } from './domain.dto.js';
import { DomainResponse } from './domain.response.js';
import { DomainsService } from './domains.service.js';

@ApiTags('domains')
@Controller('domains')
export class DomainsController {
  constructor(private readonly domains: DomainsService) {}

  @Get()
  @Roles(...ROLES)
  @ReadRoute({
    summary: 'The domains that the region knows, ended ones too, by name',
    description: 'What experts know, requirements ask and problems lie in.',
    answer: DomainResponse,
    list: true,
  })
  list(@CurrentUser() user: SignedInUser) {
    return this.domains.list(user);
  }

  @Post()
  @Roles('regionAdmin')
  @CommandRoute({ summary: 'Add a domain', answer: DomainResponse, problems: [domainKnown] })
  add(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: AddDomainDto) {
    return this.domains.add(user, key, body);
  }

  @Patch(':code')
  @Roles('regionAdmin')
  @ApiDomainParam('code')
  @ChangeRoute({
    summary: 'Give a domain another name, or end it',
    description: 'Past its end nothing new may name it; who named it before keeps it.',
    answer: DomainResponse,
  })
  change(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @DomainCode('code') code: string,
    @Body() body: ChangeDomainDto,
  ) {
    return this.domains.change(user, key, code, body);
  }
}
