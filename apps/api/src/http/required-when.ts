import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ValidateIf, registerDecorator, type ValidationArguments } from 'class-validator';

/** A field (written below it without `optional`) that must be there when the rest of the body asks for it. */
export function RequiredWhen<T extends object>(condition: (body: T) => boolean): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ nullable: true }),
    ValidateIf((body: T, value: unknown) => condition(body) || isPresent(value)),
  );
}

/** A value that fits the rest of the body; nothing is asked while it is left out. */
export function FitsWith<T extends object>(
  fits: (body: T, value: unknown) => boolean,
  message: string,
): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'fitsWith',
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown, context?: ValidationArguments) =>
          !isPresent(value) || fits(context?.object as T, value),
        defaultMessage: () => message,
      },
    });
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}
