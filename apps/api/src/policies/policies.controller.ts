import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import type { CommandKey } from '../commands/command-key.js';
import { Key } from '../commands/key.decorator.js';
import { PageQuery } from '../http/page-query.dto.js';
import { CommandRoute, QueryRoute, ReadRoute } from '../http/routes.js';
import { ActivatePolicyDto } from './activate-policy.dto.js';
import { ActivatePolicyService } from './activate-policy.service.js';
import { PoliciesService } from './policies.service.js';
import { PolicyActivationResponse } from './policy-activation.response.js';
import { PolicyPreviewResponse } from './policy-preview.response.js';
import { policyActive, policyMovedOn } from './policy-problems.js';
import { PolicyVersion } from './policy-version.js';
import { PolicyResponse } from './policy.response.js';
import { PreviewPolicyDto } from './preview-policy.dto.js';
import { PreviewPolicyService } from './preview-policy.service.js';
import { StorePolicyDto } from './store-policy.dto.js';
import { StorePolicyService } from './store-policy.service.js';

const ApiVersionParam = () =>
  ApiParam({ name: 'version', description: 'de versie', schema: { type: 'integer', minimum: 1, example: 1 } });

@ApiTags('policies')
@Controller('policies')
export class PoliciesController {
  constructor(
    private readonly policies: PoliciesService,
    private readonly storing: StorePolicyService,
    private readonly previews: PreviewPolicyService,
    private readonly activations: ActivatePolicyService,
  ) {}

  @Get()
  @Roles('coordinator', 'regionAdmin')
  @ReadRoute({ summary: 'Versions of the rules of the region, newest first', answer: PolicyResponse, list: true })
  list(@CurrentUser() user: SignedInUser) {
    return this.policies.list(user);
  }

  @Get(':version')
  @Roles('coordinator', 'regionAdmin')
  @ApiVersionParam()
  @ReadRoute({ summary: 'One version of the rules', answer: PolicyResponse })
  find(@CurrentUser() user: SignedInUser, @PolicyVersion() version: number) {
    return this.policies.find(user, version);
  }

  @Post()
  @Roles('regionAdmin')
  @CommandRoute({
    summary: 'Store the next version as a draft: nothing holds by it yet',
    answer: PolicyResponse,
    location: ({ version }) => `/v1/policies/${String(version)}`,
    problems: [policyMovedOn(2)],
  })
  store(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: StorePolicyDto) {
    return this.storing.store(user, key, body);
  }

  @Post(':version/previews')
  @Roles('regionAdmin')
  @ApiVersionParam()
  @QueryRoute({
    summary: 'What would become of the running cases under this version: old and new dates, and why',
    description:
      'Changes nothing. Lists the cases of which something changes, oldest first, without any content; the totals are ' +
      'of the whole region. A clock that would be over already keeps its date, and somebody gets a task.',
    answer: PolicyPreviewResponse,
  })
  preview(
    @CurrentUser() user: SignedInUser,
    @PolicyVersion() version: number,
    @Query() query: PageQuery,
    @Body() body: PreviewPolicyDto,
  ) {
    return this.previews.preview(user, version, query, body);
  }

  @Post(':version/activations')
  @Roles('regionAdmin')
  @ApiVersionParam()
  @CommandRoute({
    summary: 'Let this version hold: for new cases, or by a bulk run for the running ones too',
    answer: PolicyActivationResponse,
    problems: [policyMovedOn(2), policyActive(2)],
  })
  activate(
    @CurrentUser() user: SignedInUser,
    @Key() key: CommandKey,
    @PolicyVersion() version: number,
    @Body() body: ActivatePolicyDto,
  ) {
    return this.activations.activate(user, key, version, body);
  }
}
