import { ValidationPipe } from '@nestjs/common';
import { faultsIn } from './faults.js';
import { invalidInput } from './problems.js';

/** Checks every body and query against its class, refuses what the class does not name, and lists every fault. */
export const createValidationPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) => invalidInput(faultsIn(errors)),
  });
