import { ApiProperty } from '@nestjs/swagger';

export const PARTS = ['database', 'temporal', 'identity', 'worker'] as const;
export type Part = (typeof PARTS)[number];
export type PartState = 'up' | 'down';
/** Mail that does not leave is delayed, never lost: everything else goes on. */
export type MailPartState = 'up' | 'degraded';

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
  mail!: MailPartState;
}

export class ReadyResponse {
  @ApiProperty({ enum: ['up', 'down'], example: 'up', description: '`down` when one part is' })
  status!: PartState;

  @ApiProperty({ type: () => PartsResponse })
  parts!: PartsResponse;
}
