import { ApiProperty } from '@nestjs/swagger';

/** One thing to mend in the input. */
export class Fault {
  @ApiProperty({
    description:
      'JSON pointer into the body; `query:<name>` for a query parameter, `header:<name>` for a header, empty for the body as a whole',
    example: '/reason',
  })
  path!: string;

  @ApiProperty({ description: 'Dutch, says what to mend', example: 'Vul de reden in, hoogstens 4000 tekens.' })
  message!: string;
}

/** Every error of this API, after RFC 9457 (application/problem+json). */
export class Problem {
  @ApiProperty({ description: 'which kind of problem; stable', example: '/problems/invalidInput' })
  type!: string;

  @ApiProperty({ description: 'the kind of problem in a few Dutch words', example: 'De invoer klopt niet' })
  title!: string;

  @ApiProperty({ description: 'HTTP status', example: 400 })
  status!: number;

  @ApiProperty({
    description: 'what is the matter this time, and what to do: one or two Dutch sentences',
    example: 'Er is nog 1 antwoord dat u moet aanpassen.',
  })
  detail!: string;

  @ApiProperty({
    description: 'correlation id of this request, the one of the logs',
    required: false,
    example: 'urn:uuid:0f4c1c52-5e0f-4d38-8a4a-5f6f6b8c5a11',
  })
  instance?: string;

  @ApiProperty({ description: 'every fault in the input', required: false, type: () => Fault, isArray: true })
  faults?: Fault[];
}
