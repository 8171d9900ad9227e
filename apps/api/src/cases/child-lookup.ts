import { Injectable } from '@nestjs/common';
import { pseudonymise } from '#domain/access/pseudonymise';
import type { Intake } from '#persistence/intakes/intake';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import type { VisibleCase } from '../case-records/case-visibility.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { ageBand, type AgeBand } from './age-band.js';
import { NamesOfCase } from './names-of-case.js';

/** What can be told about a child without saying who it is, to whom something is asked. */
export interface UnnamedChild {
  ageBand: AgeBand | null;
  /** A text about the child without the names and places that are known. */
  withoutNames(text: string): string;
}

/** The child of a case, for whoever does not know yet whom it is about. */
@Injectable()
export class ChildLookup {
  constructor(
    private readonly intakes: IntakesRepository,
    private readonly names: NamesOfCase,
    private readonly clock: Clock,
  ) {}

  async unnamed({ case: { id }, view, about }: VisibleCase): Promise<UnnamedChild> {
    const intake = await this.intakes.find(id);
    const names = await this.names.of(id, intake);
    const band = intake && (view === 'full' || about.profile) ? this.bandOf(intake) : null;
    return { ageBand: band, withoutNames: (text) => pseudonymise(text, names) };
  }

  private bandOf({ childBirthDate }: Intake): AgeBand | null {
    return childBirthDate ? ageBand(childBirthDate, localDate(this.clock.now())) : null;
  }
}
