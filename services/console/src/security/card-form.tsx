import type { ComponentProps } from 'react'
import { DoorForm } from '../sign-in/door.tsx'
import { Field } from '../sign-in/field.tsx'

interface CardFormProps extends Omit<ComponentProps<typeof DoorForm>, 'look'> {
  /** It is what is asked for now; the others wait until somebody wants them. */
  readonly isNext?: boolean
}

/** A form of one's own account; several stand on the page. */
export function CardForm({ isNext = false, ...form }: CardFormProps) {
  return <DoorForm {...form} look={{ size: 'sm', variant: isNext ? 'filled' : 'default' }} />
}

export function CardField(field: Omit<ComponentProps<typeof Field>, 'size'>) {
  return <Field {...field} size="sm" />
}
