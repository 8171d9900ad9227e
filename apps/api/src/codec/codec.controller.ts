import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles } from '../auth/roles.decorator.js';
import { QueryRoute } from '../http/routes.js';
import { CodecService } from './codec.service.js';
import { DecodedPayloadsResponse } from './decoded-payloads.response.js';
import { DecodePayloadsDto } from './decode-payloads.dto.js';

@ApiTags('codec')
@Controller('codec')
export class CodecController {
  constructor(private readonly codec: CodecService) {}

  @Post('decode')
  @Roles('regionAdmin')
  @QueryRoute({
    summary: 'Open what Temporal stores: the codec endpoint of its command line',
    description:
      'For `temporal … --codec-endpoint <address of Doorbraak>/v1/codec --codec-auth "Bearer <token>"`. Payloads hold ' +
      'ids and codes, no words; every call is logged.',
    answer: DecodedPayloadsResponse,
  })
  decode(@Body() { payloads }: DecodePayloadsDto) {
    return this.codec.decode(payloads);
  }
}
