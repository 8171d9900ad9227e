import { Controller, Get, Header } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import { ExportRoute } from './expert-file-routes.js';
import { ExpertFilesService } from './expert-files.service.js';

@ApiTags('experts')
@Controller('expert-exports')
export class ExpertExportsController {
  constructor(private readonly files: ExpertFilesService) {}

  @Get()
  @Roles('regionAdmin')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="experts.csv"')
  @ExportRoute()
  export(@CurrentUser() user: SignedInUser) {
    return this.files.export(user);
  }
}
