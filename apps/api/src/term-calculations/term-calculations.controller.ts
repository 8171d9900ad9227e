import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ROLES } from '#contracts/codes';
import { CurrentUser } from '../auth/current-user.decorator.js';
import { Roles } from '../auth/roles.decorator.js';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { QueryRoute } from '../http/routes.js';
import { CalculateTermDto } from './calculate-term.dto.js';
import { TermCalculationResponse } from './term-calculation.response.js';
import { TermCalculationsService } from './term-calculations.service.js';

@ApiTags('term-calculations')
@Controller('term-calculations')
export class TermCalculationsController {
  constructor(private readonly terms: TermCalculationsService) {}

  @Post()
  @Roles(...ROLES)
  @QueryRoute({ summary: 'When a term ends, and why', answer: TermCalculationResponse })
  calculate(@CurrentUser() user: SignedInUser, @Body() body: CalculateTermDto) {
    return this.terms.calculate(user, body);
  }
}
