import type { CSSProperties } from 'react'
import { delegationsTexts } from '../words/delegations-texts.ts'

interface MeterProps {
  readonly name: string
  readonly value: number
  readonly most: number
  /** Nothing more is asked for. */
  readonly isFull?: boolean
  readonly size?: 'large'
}

/** A whole number on its way to another one, drawn and said. */
export function Meter({ name, value, most, isFull = false, size }: MeterProps) {
  const percent = most === 0 ? 100 : Math.min(100, Math.max(0, (value / most) * 100))
  return (
    <span className="meter" data-size={size} data-full={isFull || undefined}>
      <meter className="unseen" aria-label={name} min={0} max={most} value={value}>
        {delegationsTexts.of(value, most)}
      </meter>
      <span className="meter-bar" aria-hidden="true" style={{ '--part': percent } as CSSProperties} />
      <span className="meter-text" aria-hidden="true">
        {value} / {most}
      </span>
    </span>
  )
}
