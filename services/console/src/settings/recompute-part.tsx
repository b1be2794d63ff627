import { Button } from '@mantine/core'
import type { RecomputedClock } from '@understudy/contract/http/calendars'
import type { RecomputeProgress } from '@understudy/contract/http/clients'
import { api } from '../api/api.ts'
import { boardKey } from '../api/use-board.ts'
import { itemKey } from '../api/use-item.ts'
import { clientsKey } from '../api/use-people.ts'
import { type Applied, useRecompute, useRecomputed, useRecomputePreview } from '../api/use-promises.ts'
import { choicesOf } from '../forms/choices-of.ts'
import { CommandForm } from '../forms/command-form.tsx'
import type { FormField } from '../forms/form-field.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Reading } from '../frame/reading.tsx'
import { InstantView } from '../item/instant-view.tsx'
import { useServerClock } from '../time/use-now.ts'
import { whatIfWords, recomputeWords as words } from '../words/what-if-words.ts'
import { promiseText, StreamLink } from './promise-of.tsx'
import { countsText, resultText, sumOf } from './recompute-text.ts'

interface OfClient {
  readonly clientId: string
}

/** Promises that run are put under the rules of now: what that would do, how far it has come, and what came of each. */
export function RecomputePart({ clientId, first }: OfClient & { readonly first: Applied }) {
  const fields: readonly FormField[] = [
    { name: 'applied', label: words.what, kind: 'choice', choices: choicesOf(words.applied), initial: first },
  ]
  const { data: newest } = useRecompute(clientId)
  return (
    <section aria-label={words.title} className="panel recompute">
      <h2>{words.title}</h2>
      <p className="quiet">{words.hint}</p>
      <CommandForm
        title={words.unfold}
        look="button"
        fields={fields}
        touched={[clientsKey, boardKey, itemKey]}
        send={words.send}
        preview={(given) => <Would clientId={clientId} applied={given.choice('applied', words.applied)} />}
        command={(given) =>
          api.POST('/v1/clients/{clientId}/recompute', {
            params: { path: { clientId } },
            body: { applied: given.choice('applied', words.applied) },
          })
        }
      />
      {newest != null && <Progress clientId={clientId} progress={newest} />}
    </section>
  )
}

function Would({ clientId, applied }: OfClient & { readonly applied: Applied }) {
  const preview = useRecomputePreview(clientId, applied)
  const { data } = preview
  const changing = data?.items.filter(({ result }) => result !== 'unchanged') ?? []
  return (
    <>
      <Reading of={preview}>
        {data?.reasons.map(({ message, satisfiedBy }) => (
          <p key={message} className="warned">
            {message}. {satisfiedBy}
          </p>
        ))}
        {data?.reasons.length === 0 && (
          <p role="status">
            {words.looked(sumOf(data.counts), data.looked)} {!data.complete && words.notAll} {countsText(data)}
          </p>
        )}
        {changing.length > 0 && <Clocks label={whatIfWords.changes} items={changing} />}
      </Reading>
    </>
  )
}

function Progress({ clientId, progress }: OfClient & { readonly progress: RecomputeProgress }) {
  const { id, total, looked, finishedAt } = progress
  if (finishedAt === null)
    return (
      <div role="status">
        <p>{total === null ? words.counting : words.running(looked, total)}</p>
        <progress aria-label={words.title} max={total ?? 1} value={total === null ? 0 : looked} />
      </div>
    )
  return (
    <details className="more">
      <summary>{words.came}</summary>
      <p className="quiet">
        {words.done} <InstantView at={finishedAt} isDated />, {words.lookedAt(looked)}
      </p>
      <Came clientId={clientId} id={id} />
    </details>
  )
}

function Came({ clientId, id }: OfClient & { readonly id: string }) {
  const came = useRecomputed(clientId, id)
  const items = came.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Reading of={came}>
      {items.length === 0 ? <p className="quiet">{words.noneCame}</p> : <Clocks label={words.came} items={items} />}
      {came.hasNextPage && (
        <Button size="xs" variant="default" loading={came.isFetchingNextPage} onClick={() => came.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </Reading>
  )
}

function Clocks({ label, items }: { readonly label: string; readonly items: readonly RecomputedClock[] }) {
  const now = useServerClock().now()
  return (
    <DataTable label={label} heads={[whatIfWords.work, whatIfWords.promise, words.became, words.before, words.after]}>
      {items.map((clock) => (
        <tr key={`${clock.streamId} ${clock.cycle} ${promiseText(clock)}`}>
          <td>
            <StreamLink {...clock} />
          </td>
          <td>{promiseText(clock)}</td>
          <td>{resultText(clock, now)}</td>
          <td>
            <DueAt at={clock.dueBefore} />
          </td>
          <td>
            <DueAt at={clock.dueAfter} />
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function DueAt({ at }: { readonly at: string | null }) {
  return at === null ? <span className="quiet">{whatIfWords.noDeadline}</span> : <InstantView at={at} isDated />
}
