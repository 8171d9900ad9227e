import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentUser } from '../../auth/current-user.decorator.js';
import { Roles } from '../../auth/roles.decorator.js';
import type { SignedInUser } from '../../auth/signed-in-user.js';
import type { CommandKey } from '../../commands/command-key.js';
import { Key } from '../../commands/key.decorator.js';
import { ImportRoute } from './expert-file-routes.js';
import { ExpertFilesService } from './expert-files.service.js';
import { ExpertImportDto } from './expert-import.dto.js';

@ApiTags('experts')
@Controller('expert-imports')
export class ExpertImportsController {
  constructor(private readonly files: ExpertFilesService) {}

  @Post()
  @Roles('regionAdmin')
  @ImportRoute()
  import(@CurrentUser() user: SignedInUser, @Key() key: CommandKey, @Body() body: ExpertImportDto) {
    return this.files.import(user, key, body);
  }
}
