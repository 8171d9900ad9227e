import { CountField } from '../../http/fields.js';

const MOST = 1_000_000;

/** The figures of a home screen. */
export class TaskCountsResponse {
  @CountField({ label: 'taken die te laat zijn, van mij en van wie ik vervang', min: 0, max: MOST, example: 1 })
  late!: number;

  @CountField({ label: 'taken voor vandaag', min: 0, max: MOST, example: 2 })
  today!: number;

  @CountField({ label: 'taken voor de vijf werkdagen van de regio daarna', min: 0, max: MOST, example: 4 })
  nextFiveWorkingDays!: number;

  @CountField({ label: 'taken voor later', min: 0, max: MOST, example: 11 })
  later!: number;

  @CountField({ label: 'taken die nog van niemand in mijn team zijn', min: 0, max: MOST, example: 3 })
  team!: number;

  @CountField({ label: 'open casussen van mij die op een ander wachten', min: 0, max: MOST, example: 23 })
  waitingForOthers!: number;
}
