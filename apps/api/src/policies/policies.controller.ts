import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { CommandRoute, ReadRoute } from '../http/routes.js';
import { PoliciesService } from './policies.service.js';
import { policyMovedOn } from './policy-moved-on.js';
import { PolicyVersion } from './policy-version.js';
import { PolicyResponse } from './policy.response.js';
import { StorePolicyDto } from './store-policy.dto.js';
import { StorePolicyService } from './store-policy.service.js';

@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly storing: StorePolicyService,
  ) {}

  @Get()
  @Roles('coordinator', 'regionAdmin')
  @ReadRoute({ summary: 'Versions of the rules of the region, newest first', answer: PolicyResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.policies.list(user);
  }

  @Get(':version')
  @Roles('coordinator', 'regionAdmin')
  @ApiParam({ name: 'version', description: 'de versie', schema: { type: 'integer', minimum: 1, example: 1 } })
  @ReadRoute({ summary: 'One version of the rules', answer: PolicyResponse })
  find(@CurrentUser() user: SignedInUser, @PolicyVersion() version: number) {
    return this.policies.find(user, version);
  }

  @Post()
  @Roles('regionAdmin')
  @CommandRoute({
    summary: 'Store the next version: it holds for new cases',
    answer: PolicyResponse,
    location: ({ version }) => `/v1/policies/${String(version)}`,
    problems: [policyMovedOn(2)],
  })
  store(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: StorePolicyDto) {
    return this.storing.store(user, key, body);
  }
}
