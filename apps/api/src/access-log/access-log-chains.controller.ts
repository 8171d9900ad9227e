import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessLogReadingRepository } from '#persistence/access-log/access-log-reading.repository';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { wholeList, type Page } from '../http/page.js';
import { ReadRoute } from '../http/routes.js';
import { AccessLogChainResponse, toChain } from './access-log-chain.response.js';

@ApiTags('access-log-chains')
@Roles('auditor')
@Controller('access-log-chains')
export class AccessLogChainsController {
  constructor(private readonly log: AccessLogReadingRepository) {}

  @Get()
  @ReadRoute({
    summary: 'Whether the access log of the region is whole, and since when that is known',
    answer: AccessLogChainResponse,
    list: true,
  })
  async list(@CurrentUser() { regionId }: SignedInUser): Promise<Page<AccessLogChainResponse>> {
    return wholeList([toChain(regionId, await this.log.chain(regionId))]);
  }
}
