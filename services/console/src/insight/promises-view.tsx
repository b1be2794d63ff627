import { customType } from '@understudy/domain/catalogue/task-types'
import { useCallback } from 'react'
import { useAttainment } from '../api/use-insight.ts'
import { useCatalogue } from '../api/use-task.ts'
import { insightTexts } from '../words/insight-texts.ts'
import type { Looked } from './behind-of.ts'
import { attainmentChart } from './charts-of.ts'
import { Nothing } from './nothing.tsx'
import { Told } from './told.tsx'
import type { Cut } from './views.tsx'

const toKinds = { query: '?part=types', word: insightTexts.kindsOfWork }

type Answer = Parameters<typeof attainmentChart>[0]

/** Promises kept; by kind of work only where a task has one. */
export function PromisesView(cut: Cut) {
  const attainment = useAttainment(cut)
  const { data: kinds } = useCatalogue()
  const chart = useCallback(
    (answer: Answer, looked: Looked) =>
      attainmentChart(answer, looked, (key) => kinds?.find(({ id }) => id === key)?.name),
    [kinds],
  )
  const { by, items = [] } = attainment.data ?? {}
  if (by === 'task_type' && items.length > 0 && items.every(({ key }) => key === customType))
    return <Nothing title={insightTexts.noKinds} why={insightTexts.noKindsTeach} way={toKinds} />
  return <Told of={attainment} looked={cut} chart={chart} />
}
