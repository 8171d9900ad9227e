import { ApiProperty } from '@nestjs/swagger';

export const PARTS = ['database', 'temporal', 'identity', 'worker'] as const;
export type Part = (typeof PARTS)[number];
export type PartState = 'up' | 'down';
/** All else goes on without it: mail is delayed, never lost; what is logged is not yet in its chain. */
export type LesserPartState = 'up' | 'degraded';

export class LiveResponse {
  @ApiProperty({ enum: ['up'], example: 'up' })
  status!: 'up';
}

const state = () => ApiProperty({ enum: ['up', 'down'], example: 'up' });

export class PartsResponse implements Record<Part, PartState> {
  @state()
  database!: PartState;

  @state()
  temporal!: PartState;

  @state()
  identity!: PartState;

  @state()
  worker!: PartState;

  @ApiProperty({ enum: ['up', 'degraded'], example: 'up', description: '`degraded`: mail waits, all else goes on' })
  mail!: LesserPartState;

  @ApiProperty({
    enum: ['up', 'degraded'],
    example: 'up',
    description: '`degraded`: entries of the access log have waited over a minute for their place in its chain',
  })
  accessLog!: LesserPartState;
}

export class ReadyResponse {
  @ApiProperty({ enum: ['up', 'down'], example: 'up', description: '`down` when one part is' })
  status!: PartState;

  @ApiProperty({ type: () => PartsResponse })
  parts!: PartsResponse;
}
