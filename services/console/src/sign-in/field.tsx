import { PasswordInput, TextInput } from '@mantine/core'
import { signInTexts } from '../words/sign-in-texts.ts'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly complete: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'off'
  readonly autoFocus?: boolean
  readonly description?: string
  readonly size?: 'sm' | 'md'
}

/** A field of a form at the door; secrets can be shown, and are kept nowhere. */
export function Field({ label, value, onChange, complete, autoFocus = false, description, size = 'md' }: FieldProps) {
  const shared = {
    ...{ label, value, size, autoComplete: complete, spellCheck: false, required: true },
    ...(description !== undefined && { description }),
    ...(autoFocus && { 'data-autofocus': true, autoFocus: true }),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange(currentTarget.value),
  }
  if (complete === 'current-password' || complete === 'new-password')
    return (
      <PasswordInput {...shared} visibilityToggleButtonProps={{ tabIndex: 0, 'aria-label': signInTexts.show(label) }} />
    )
  return <TextInput {...shared} type={complete === 'username' ? 'email' : 'text'} />
}
