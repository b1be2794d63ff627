import '@mantine/core/styles/Checkbox.css'
import { Checkbox } from '@mantine/core'

interface PicksProps {
  readonly name: string
  /** What is said where there is nothing to choose from. */
  readonly none: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly choose: (ids: readonly string[]) => void
}

/** Any number of a few. */
export function Picks({ name, none, choices, chosen, choose }: PicksProps) {
  return (
    <fieldset className="picks">
      <legend>{name}</legend>
      {choices.length === 0 && <p className="quiet">{none}</p>}
      {choices.map(({ id, name: label }) => (
        <Checkbox
          key={id}
          label={label}
          checked={chosen.includes(id)}
          onChange={({ currentTarget: { checked } }) =>
            choose(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </fieldset>
  )
}
