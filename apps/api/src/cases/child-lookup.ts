import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { type KnownName, pseudonymise } from '#domain/access/pseudonymise';
import type { Intake } from '#persistence/intakes/intake';
import { IntakesRepository } from '#persistence/intakes/intakes.repository';
import { OrganisationEntity, type OrganisationKind } from '#persistence/organisations/organisation.entity';
import type { VisibleCase } from '../case-records/case-visibility.js';
import { Clock } from '../http/clock.js';
import { localDate } from '../http/local-date.js';
import { ageBand, type AgeBand } from './age-band.js';
import { knownNames, placeNames } from './known-names.js';

/** Organisations whose name tells where somebody lives or goes to school, with what is said instead. */
const PLACES: Partial<Record<OrganisationKind, string>> = {
  gemeente: 'de gemeente',
  school: 'de school',
  localTeam: 'het wijkteam',
};

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
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async unnamed({ case: { id, regionId }, view, about }: VisibleCase): Promise<UnnamedChild> {
    const [intake, places] = await Promise.all([this.intakes.find(id), this.places(regionId)]);
    const names = [...(intake ? knownNames(intake, []) : []), ...places];
    const band = intake && (view === 'full' || about.profile) ? this.bandOf(intake) : null;
    return { ageBand: band, withoutNames: (text) => pseudonymise(text, names) };
  }

  private bandOf({ childBirthDate }: Intake): AgeBand | null {
    return childBirthDate ? ageBand(childBirthDate, localDate(this.clock.now())) : null;
  }

  private async places(regionId: string): Promise<KnownName[]> {
    const kind = In(Object.keys(PLACES));
    const found = await this.dataSource.getRepository(OrganisationEntity).findBy([
      { regionId, kind },
      { regionId: IsNull(), kind },
    ]);
    return found.flatMap(({ kind: of, name }) => placeNames(name, PLACES[of]!));
  }
}
