import { TextInput, type TextInputProps } from '@mantine/core'
import { longDateText } from '../time/date-text.ts'

interface DateFieldProps extends Omit<TextInputProps, 'type' | 'value' | 'description'> {
  readonly value: string
  /** What else there is to say of it. */
  readonly hint?: string | undefined
}

/** A day is typed as the browser has it, where day and month look alike: which one it is stands below it in words. */
export function DateField({ value, hint, ...field }: DateFieldProps) {
  const said = [longDateText(value), hint].filter((one) => one !== undefined)
  return <TextInput {...field} type="date" value={value} {...(said.length > 0 && { description: said.join(' · ') })} />
}
