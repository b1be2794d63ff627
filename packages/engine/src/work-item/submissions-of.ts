import type { Submission } from '@understudy/contract/http/handed-in'
import type { HistoryEvent } from '@understudy/contract/http/history'

type Tick = Submission['ticks'][number]

/** Whoever is named by an event, or nobody: a log, the engine, or somebody who is not told. */
type NameOf = (actor: string) => string | null

/** What the events of a work item say was handed in, each with its own run of the SOP: work that comes back is ticked anew. */
export function submissionsOf(events: readonly HistoryEvent[], who: NameOf): Submission[] {
  const found: Submission[] = []
  let [startedAt, ticks]: [string | null, Tick[]] = [null, []]
  for (const { type, body, actor, occurredAt: at } of events)
    switch (type) {
      case 'work_item.started':
        startedAt = at
        break
      case 'work_item.step_ticked':
        ticks = withTick(ticks, { step: Number(body['step']), at, by: who(actor), value: text(body['value']) })
        break
      case 'work_item.step_unticked':
        ticks = ticks.filter(({ step }) => step !== Number(body['step']))
        break
      case 'work_item.sent_back':
      case 'work_item.reopened':
        ;[startedAt, ticks] = [null, []]
        break
      case 'work_item.submitted':
        found.push({
          ...{ submission: Number(body['submission']), startedAt, at, by: who(actor), note: text(body['note']) },
          ...{ links: (body['links'] as string[] | undefined) ?? [], ticks },
        })
    }
  return found
}

/** A step that is ticked again with another value counts once, as it was left. */
function withTick(ticks: readonly Tick[], tick: Tick): Tick[] {
  return [...ticks.filter(({ step }) => step !== tick.step), tick]
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
