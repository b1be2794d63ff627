import type { HistoryEvent } from '@understudy/contract/http/history'
import type { WaitedFor } from '@understudy/domain/work-item/work-item'
import { clockWords } from '../words/clock-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'

type NameOf = (memberId: string) => string

/** What an event says beside its type, in words; empty where the type says all. */
export function eventDetail({ body }: Pick<HistoryEvent, 'body'>, nameOf: NameOf): string {
  const said = [
    text(body.waitsFor, (waitsFor) => `on ${waitsForWords[waitsFor as WaitedFor]?.toLowerCase() ?? waitsFor}`),
    text(body.assistantId, (id) => `to ${nameOf(id)}`),
    text(body.why),
    text(body.reason),
    number(body.step, (step) => `step ${step}`),
    number(body.submission, (submission) => `submission ${submission}`),
    text(body.note),
    text(body.verdict, (verdict) => `verdict: ${verdict.replaceAll('_', ' ')}`),
    deliveredBy[String(body.by)],
    ...happened(body.happened),
  ]
  return said.filter((part) => part !== undefined).join(' · ')
}

const deliveredBy: Readonly<Record<string, string>> = {
  not_drawn: 'not drawn for review',
  before_review: 'drawn, and reviewed afterwards',
  passed: 'its review passed',
  fixed_and_accepted: 'fixed by the reviewer',
  demonstrated: 'done by the demonstrator',
  observed: 'taken from a log',
  window: 'the acceptance window ended',
}

function text(value: unknown, say: (value: string) => string = (same) => same): string | undefined {
  return typeof value === 'string' && value !== '' ? say(value) : undefined
}

function number(value: unknown, say: (value: number) => string): string | undefined {
  return typeof value === 'number' ? say(value) : undefined
}

/** What the clocks did: a warning, a breach, a follow-up. */
function happened(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return (value as Record<string, unknown>[]).map(({ kind, clock, percent }) => {
    const name = clockWords[clock as keyof typeof clockWords] ?? String(clock)
    if (kind === 'warning') return `${name} ${percent} % spent`
    return kind === 'breach' ? `${name} overdue` : `${name}: ${String(kind).replaceAll('_', ' ')}`
  })
}
