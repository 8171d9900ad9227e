import { DataSource } from 'typeorm';
import type { Page, PageRequest } from '../pages/page.js';
import { readPage } from '../pages/read-page.js';
import { OrganisationEntity, type OrganisationKind } from './organisation.entity.js';

/** Gemeenten, providers and others that cases have to do with. */
export class OrganisationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Organisations of a region, and those that work everywhere, by name. */
  list(filter: { regionId: string; kind?: OrganisationKind }, page: PageRequest): Promise<Page<OrganisationEntity>> {
    const query = this.organisations
      .createQueryBuilder('organisation')
      .where('(organisation.regionId = :regionId OR organisation.regionId IS NULL)', filter);
    if (filter.kind) query.andWhere('organisation.kind = :kind', filter);
    const positionOf = ({ name, id }: OrganisationEntity) => ({ key: name, id });
    return readPage(
      query,
      { key: 'organisation.name', id: 'organisation.id', keyIs: 'text', direction: 'ASC', positionOf },
      page,
    );
  }

  find(id: string): Promise<OrganisationEntity | null> {
    return this.organisations.findOneBy({ id });
  }

  private get organisations() {
    return this.dataSource.getRepository(OrganisationEntity);
  }
}
