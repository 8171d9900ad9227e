import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the description, made once when the application stands. */
export class ApiDescription {
  private document: OpenAPIObject | null = null;

  set(document: OpenAPIObject): void {
    this.document = document;
  }

  get(): OpenAPIObject {
    if (!this.document) throw new Error('the description is asked for before the application stands');
    return this.document;
  }
}
