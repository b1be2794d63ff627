import { NativeSelect } from '@mantine/core'
import { memo } from 'react'

interface ChoiceProps {
  readonly label: string
  /** What stands for all of them; none where one is always chosen. */
  readonly all?: string
  readonly value: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One of many, or all of them. Drawn again only for another value or others to choose from. */
export const Choice = memo(function Choice({ label, all, value = '', choices, onChange }: ChoiceProps) {
  // Named in the address but not (yet) among the choices: still to be seen, and to be taken away.
  const known = value === '' || choices.some((choice) => choice.value === value)
  return (
    <NativeSelect
      aria-label={label}
      className="filter"
      data-set={value !== '' || undefined}
      rightSectionWidth={28}
      value={value}
      data={[
        ...(all === undefined ? [] : [{ value: '', label: all }]),
        ...(known ? [] : [{ value, label: '…' }]),
        ...choices,
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
})
