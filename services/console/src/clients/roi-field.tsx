import { Slider, TextInput } from '@mantine/core'
import type { RoiAnswer } from '@understudy/contract/http/saved-time'
import { useState } from 'react'
import { sourceWords } from '../words/client-words.ts'
import { clientsTexts } from '../words/clients-texts.ts'
import { askedOf, type roiInputs, roiProblem, shownOf } from './roi-inputs.ts'

interface RoiFieldProps {
  readonly range: (typeof roiInputs)[number]
  readonly currency: string | null
  /** What the API reckoned with, and where that is from. */
  readonly kept: RoiAnswer['inputs']['hours']
  /** What is tried out; undefined for what is kept. */
  readonly value: number | undefined
  readonly onChange: (value: number) => void
}

/** One input, by number and by slider, with where it is from. */
export function RoiField({ range, currency, kept, value, onChange }: RoiFieldProps) {
  const { label, unit, most, step } = range
  const shown = value ?? kept.value
  const number = shown === null ? undefined : shownOf(unit, shown)
  // What was typed and cannot be reckoned with; the last figure that could be stays the one that counts.
  const [wrong, setWrong] = useState<string>()
  const change = (next: number) => {
    setWrong(undefined)
    onChange(askedOf(unit, next))
  }
  const type = (typed: string) => (roiProblem(range, typed) === undefined ? change(Number(typed)) : setWrong(typed))
  return (
    <div className="roi-field">
      <TextInput
        label={label}
        description={fromWhere(kept, value)}
        size="sm"
        type="number"
        step="any"
        rightSection={<span className="quiet">{unitText(unit, currency)}</span>}
        rightSectionWidth={48}
        rightSectionProps={{ className: 'roi-unit' }}
        value={wrong ?? number ?? ''}
        error={wrong === undefined ? undefined : roiProblem(range, wrong)}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      <Slider
        thumbLabel={clientsTexts.slider(label)}
        label={null}
        min={0}
        max={Math.max(most, number ?? 0)}
        step={step}
        value={Math.max(0, number ?? 0)}
        onChange={change}
      />
    </div>
  )
}

/** Each task has usual minutes of its own, and no one figure stands for them. That something is tried out the result says. */
function fromWhere(kept: RoiFieldProps['kept'], value: number | undefined): string | undefined {
  if (value !== undefined) return undefined
  return kept.source === 'kept' && kept.value === null ? clientsTexts.setPerTask : sourceWords[kept.source]
}

function unitText(unit: string, currency: string | null): string {
  if (unit === 'hours') return 'h'
  return unit === 'minutes' ? 'min' : (currency ?? '')
}
