import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Reading } from '../frame/reading.tsx'
import { insightTexts } from '../words/insight-texts.ts'
import type { Looked } from './behind-of.ts'
import { ChartView } from './chart-view.tsx'
import type { Chart } from './figure.ts'
import { Nothing, type SettingsWay } from './nothing.tsx'

interface ToldProps<T> {
  readonly of: UseQueryResult<T>
  readonly looked: Looked
  readonly chart: (answer: T, looked: Looked) => Chart
  /** Why there may be nothing to tell. */
  readonly why?: string
  readonly title?: string
  readonly way?: SettingsWay
}

/** A measure as a chart, or why there is nothing to tell of it. */
export function Told<T>({ of, looked, chart, title, way, why = insightTexts.nothingHappenedInThisSpan }: ToldProps<T>) {
  const { clientId, from } = looked
  const drawn = useMemo(
    () => (of.data === undefined ? undefined : chart(of.data, { clientId, from })),
    [of.data, chart, clientId, from],
  )
  return (
    <Reading of={of}>
      {drawn?.figures.length === 0 && (
        <Nothing title={title ?? insightTexts.nothingToTellYet(drawn.title)} why={why} way={way} />
      )}
      {drawn !== undefined && drawn.figures.length > 0 && <ChartView chart={drawn} />}
    </Reading>
  )
}
