import { TextInput, type TextInputProps } from '@mantine/core'
import { longDateText, longMomentText } from '../time/date-text.ts'

interface DateFieldProps extends Omit<TextInputProps, 'type' | 'value' | 'description'> {
  /** A moment has a time of day too. */
  readonly kind?: 'date' | 'moment'
  readonly value: string
  /** What else there is to say of it. */
  readonly description?: string
}

const kinds = {
  date: { type: 'date', textOf: longDateText },
  moment: { type: 'datetime-local', textOf: longMomentText },
} as const

/** A day is typed as the browser has it, where day and month look alike: which one it is stands below it in words. */
export function DateField({ kind = 'date', value, description, ...field }: DateFieldProps) {
  const { type, textOf } = kinds[kind]
  const said = [textOf(value), description].filter((one) => one !== undefined)
  return <TextInput {...field} type={type} value={value} {...(said.length > 0 && { description: said.join(' · ') })} />
}
