import { TextField } from './fields.js';

/** The region in whose pool an expert is, by its code. */
export const RegionCodeField = ({ optional = false } = {}): PropertyDecorator =>
  TextField({ label: 'de code van de regio van de deskundige', max: 10, example: 'ME', optional });

/** The same region by its name. */
export const RegionNameField = ({ optional = false } = {}): PropertyDecorator =>
  TextField({ label: 'de regio van de deskundige', max: 200, example: 'Merenland', optional });
