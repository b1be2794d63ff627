import './work-pick.css'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWorkTitle } from '../api/use-escalations.ts'
import { useWorkSearch } from '../api/use-work-search.ts'
import { numberOf } from '../item/number-of.ts'
import { formWords as words } from '../words/form-words.ts'
import type { FormField } from './form-field.ts'

interface WorkPickProps {
  readonly field: Extract<FormField, { kind: 'work' }>
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Other work, found by its title: what was chosen stands above, and is taken out again there. */
export function WorkPick({ field, chosen, onChange }: WorkPickProps) {
  const { label, hint, clientId, without, most } = field
  const [text, setText] = useState('')
  const found = useWorkSearch(text, clientId).filter(({ id }) => id !== without && !chosen.includes(id))
  const isTyped = text.trim().length > 1
  return (
    <fieldset className="work-pick field-wide">
      <legend>{label}</legend>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      {chosen.length > 0 && (
        <ul className="picked">
          {chosen.map((id) => (
            <Picked
              key={id}
              id={id}
              word={most === 1 ? words.changeItem : words.takeItOut}
              leave={() => onChange(chosen.filter((one) => one !== id))}
            />
          ))}
        </ul>
      )}
      {chosen.length < most && (
        <>
          <TextInput
            aria-label={words.findWork(label)}
            placeholder={words.wordsOfItsTitle}
            maxLength={200}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <ul className="found-work" aria-live="polite">
            {found.map(({ id, title }) => (
              <li key={id}>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => {
                    onChange([...chosen, id])
                    setText('')
                  }}
                >
                  {title} <span className="quiet">{numberOf(id)}</span>
                </Button>
              </li>
            ))}
            {isTyped && found.length === 0 && <li className="quiet">{words.noSuchWork}</li>}
          </ul>
        </>
      )}
    </fieldset>
  )
}

interface PickedProps {
  readonly id: string
  /** Where one alone is chosen, taking it out is to choose another. */
  readonly word: string
  readonly leave: () => void
}

function Picked({ id, word, leave }: PickedProps) {
  const title = useWorkTitle(id) ?? ''
  return (
    <li>
      <span>
        {title} <span className="quiet">{numberOf(id)}</span>
      </span>
      <Button variant="subtle" size="compact-sm" aria-label={words.withTitle(word, title)} onClick={leave}>
        {word}
      </Button>
    </li>
  )
}
