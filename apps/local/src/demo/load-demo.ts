import type { EntityManager } from 'typeorm';
import { domainsOfNewRegion, levelsOfNewRegion } from '#domain/pool/new-region';
import { createDataSource } from '#persistence/data-source';
import { DomainEntity } from '#persistence/domains/domain.entity';
import { LevelEntity } from '#persistence/domains/level.entity';
import { ExpertDomainEntity } from '#persistence/experts/expert-domain.entity';
import { ExpertEntity } from '#persistence/experts/expert.entity';
import { MandateEntity } from '#persistence/mandates/mandate.entity';
import { OrganisationRelationEntity } from '#persistence/organisations/organisation-relation.entity';
import { OrganisationEntity } from '#persistence/organisations/organisation.entity';
import { PolicyEntity } from '#persistence/policies/policy.entity';
import { RegionEntity } from '#persistence/regions/region.entity';
import { ReferralTableEntity } from '#persistence/tables/referral-table.entity';
import { UserEntity } from '#persistence/users/user.entity';
import { accountsOf, machineOf } from './accounts.js';
import { addMissing } from './add-missing.js';
import { expertDomainsOf, expertsOf } from './experts.js';
import { regionId } from './keys.js';
import { mandatesOf } from './mandates.js';
import { organisationsOf, relationsOf } from './organisations.js';
import { policyOf } from './policies.js';
import type { RegionData } from './region-data.js';
import { demoRegions } from './regions.js';
import { loadSlots } from './slots.js';
import { tablesOf } from './tables.js';

/**
 * Puts both demo regions in a migrated database, all or nothing. Can be repeated at every start: what is there already
 * stays as people have made it, except that the accounts follow the identity server to its address of today and have
 * the mail address of the demo.
 *
 * @throws whatever the database says when it is unreachable or not migrated
 */
export async function loadDemo({ databaseUrl, issuer }: { databaseUrl: string; issuer: string }): Promise<void> {
  const dataSource = createDataSource(databaseUrl, { applicationName: 'doorbraak-demo', poolSize: 1 });
  await dataSource.initialize();
  try {
    await dataSource.transaction(async (manager) => {
      for (const region of demoRegions) await loadRegion(manager, region, issuer);
    });
    await loadSlots(dataSource, demoRegions);
  } finally {
    await dataSource.destroy();
  }
}

/** In the order in which the tables refer to each other. */
async function loadRegion(manager: EntityManager, region: RegionData, issuer: string): Promise<void> {
  const policy = policyOf(region);
  const id = regionId(region);
  const { code, name, network } = region;
  const now = new Date().toISOString();
  const reason = 'Standaardbeleid bij het inrichten van de regio';
  const regions = [{ id, code, name, network, activePolicyVersion: policy.version }];
  await addMissing(manager, RegionEntity, regions, ['network']);
  await addMissing(manager, DomainEntity, domainsOfNewRegion(id));
  await addMissing(manager, LevelEntity, levelsOfNewRegion(id));
  await addMissing(manager, OrganisationEntity, organisationsOf(region));
  await addMissing(manager, OrganisationRelationEntity, relationsOf(region));
  const accounts = [...accountsOf(region, issuer), ...machineOf(region, issuer)];
  await addMissing(manager, UserEntity, accounts, ['issuer', 'email', 'machine']);
  await addMissing(manager, ExpertEntity, expertsOf(region));
  await addMissing(manager, ExpertDomainEntity, expertDomainsOf(region));
  await addMissing(manager, MandateEntity, mandatesOf(region));
  await addMissing(manager, ReferralTableEntity, tablesOf(region));
  await addMissing(manager, PolicyEntity, [
    {
      regionId: policy.regionId,
      version: policy.version,
      body: policy,
      basedOn: null,
      createdBy: null,
      createdAt: now,
      reason,
      activatedBy: null,
      activatedAt: now,
      activationReason: reason,
    },
  ]);
}
