import { Injectable } from '@nestjs/common';
import { TablesRepository } from '#persistence/tables/tables.repository';
import type { SignedInUser } from '../auth/signed-in-user.js';
import { type Page, wholeList } from '../http/page.js';
import { type TableResponse, toTable } from './table.response.js';

/** The other tables of a region that can take a case over. */
@Injectable()
export class TablesService {
  constructor(private readonly tables: TablesRepository) {}

  async list({ regionId }: SignedInUser): Promise<Page<TableResponse>> {
    const tables = await this.tables.list(regionId);
    return wholeList(tables.map(toTable));
  }
}
