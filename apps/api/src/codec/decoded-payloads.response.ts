import { ApiProperty } from '@nestjs/swagger';

export class PayloadResponse {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', format: 'byte' },
    example: { encoding: 'anNvbi9wbGFpbg==' },
  })
  metadata!: Record<string, string>;

  @ApiProperty({ format: 'byte', description: 'in base64', example: 'eyJjb2RlIjoibm9QbGFjZSJ9' })
  data!: string;
}

/** As Temporal's tools expect it: nothing else may stand beside it. */
export class DecodedPayloadsResponse {
  @ApiProperty({ type: () => PayloadResponse, isArray: true })
  payloads!: PayloadResponse[];
}
