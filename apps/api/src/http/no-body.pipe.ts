import { Injectable, type PipeTransform } from '@nestjs/common';
import { pointerStep } from './faults.js';
import { invalidInput } from './problems.js';

/** For a command that says everything by its address: nothing may be in the body. */
@Injectable()
export class NoBodyPipe implements PipeTransform<object, object> {
  transform(body: object): object {
    const message = 'Deze opdracht heeft geen velden. Haal dit weg.';
    const faults = Object.keys(body).map((key) => ({ path: pointerStep(key), message }));
    if (faults.length > 0) throw invalidInput(faults);
    return {};
  }
}
