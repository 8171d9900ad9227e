import { Injectable } from '@nestjs/common';

/** The port for the present moment, so that a test can choose it. */
export abstract class Clock {
  abstract now(): Date;
}

@Injectable()
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
