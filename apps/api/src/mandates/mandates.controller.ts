import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { ReadRoute } from '../http/routes.js';
import { MandateResponse } from './mandate.response.js';
import { MandatesService } from './mandates.service.js';

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
}
