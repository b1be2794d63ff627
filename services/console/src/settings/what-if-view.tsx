import './what-if.css'
import { Button, NativeSelect } from '@mantine/core'
import type { WhatIf } from '@understudy/contract/http/what-if'
import { useState } from 'react'
import { type OtherRules, useWhatIf } from '../api/use-promises.ts'
import { DataTable, number } from '../frame/data-table.tsx'
import { Refusal } from '../frame/refusal.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { outcomeWords, whatIfWords as words } from '../words/what-if-words.ts'
import { promiseText, StreamLink } from './promise-of.tsx'

interface WhatIfViewProps {
  readonly clientId: string
  readonly rules: OtherRules
}

const spans = [7, 30, 90]

/** What rules that are not saved would have done with the work of the last days. */
export function WhatIfView({ clientId, rules }: WhatIfViewProps) {
  const [days, setDays] = useState(30)
  const asked = JSON.stringify(rules)
  const trying = useWhatIf(clientId)
  const { data, variables } = trying
  const isOfThese = variables?.rules === asked && variables.days === days
  return (
    <section className="what-if" aria-label={words.title}>
      <strong>{words.title}</strong>
      <p className="quiet">{words.about}</p>
      <div className="answers-bar">
        <NativeSelect
          size="xs"
          aria-label={words.days}
          value={String(days)}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
          data={spans.map((span) => ({ value: String(span), label: `${words.days} ${words.daysOf(span)}` }))}
        />
        <Button
          size="xs"
          variant="default"
          loading={trying.isPending}
          onClick={() => trying.mutate({ rules: asked, days })}
        >
          {words.tryIt}
        </Button>
      </div>
      <Refusal error={trying.error} />
      {data !== undefined && isOfThese && <Result outcome={data} />}
    </section>
  )
}

function Result({ outcome }: { readonly outcome: WhatIf }) {
  const { reasons, items, complete, escalated, changes, changed, promises } = outcome
  if (reasons.length > 0)
    return reasons.map(({ message, satisfiedBy }) => (
      <p key={message} className="warned" role="status">
        {message}. {satisfiedBy}
      </p>
    ))
  if (items === 0 && promises.length === 0)
    return (
      <p className="quiet" role="status">
        {words.none}
      </p>
    )
  return (
    <>
      <p role="status">
        {words.looked(items, changed)} {!complete && words.notAll}
      </p>
      <Promises promises={promises} />
      <p className="quiet">{words.escalated(escalated.was.subjects, escalated.would.subjects)}</p>
      {changes.length > 0 && <Changes changes={changes} changed={changed} />}
    </>
  )
}

/** What was stands above what would be, of each promise. */
function Promises({ promises }: Pick<WhatIf, 'promises'>) {
  const heads = [outcomeWords.hit, outcomeWords.missed, words.open, words.overdue]
  return (
    <DataTable label={words.keptAndMissed} heads={[words.promise, words.result, ...heads.map(number)]}>
      {promises.flatMap((promise) =>
        (['was', 'would'] as const).map((side) => {
          const { met, missed, open, overdue } = promise[side]
          return (
            <tr key={`${promiseText(promise)} ${side}`}>
              <td>{promiseText(promise)}</td>
              <td>{words[side]}</td>
              <td className="number">{met}</td>
              <td className="number">{missed}</td>
              <td className="number">{open}</td>
              <td className="number">{overdue}</td>
            </tr>
          )
        }),
      )}
    </DataTable>
  )
}

const shown = 20

function Changes({ changes, changed }: Pick<WhatIf, 'changes' | 'changed'>) {
  return (
    <>
      <DataTable label={words.changes} heads={[words.work, words.promise, words.was, words.would]}>
        {changes.slice(0, shown).map((change) => (
          <tr key={`${change.streamId} ${change.cycle} ${promiseText(change)}`}>
            <td>
              <StreamLink {...change} />
            </td>
            <td>{promiseText(change)}</td>
            <td>
              <Came of={change.was} />
            </td>
            <td>
              <Came of={change.would} />
            </td>
          </tr>
        ))}
      </DataTable>
      {changed > shown && <p className="quiet">{words.and(changed - shown)}</p>}
    </>
  )
}

function Came({ of }: { readonly of: WhatIf['changes'][number]['was'] }) {
  if (of === null) return <span className="quiet">{words.nothingPromised}</span>
  const isOpen = of.state === 'running' || of.state === 'paused'
  return (
    <>
      {outcomeWords[isOpen && of.breachedAt !== null ? 'overdue' : of.state]}{' '}
      <span className="quiet">{of.dueAt === null ? words.noDeadline : <InstantView at={of.dueAt} isDated />}</span>
    </>
  )
}
