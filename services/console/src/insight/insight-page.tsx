import { dayMs } from '@understudy/domain/day-ms'
import { choicesOf } from '../forms/choices-of.ts'
import '../clients/clients.css'
import '../frame/cuts.css'
import './insight.css'
import { goToPage, useQueryWord } from '../address/use-place.ts'
import { useClients } from '../api/use-people.ts'
import { Choice } from '../frame/choice.tsx'
import { PageFrame, type PageProps } from '../frame/page-frame.tsx'
import { Parts } from '../frame/parts.tsx'
import { useServerClock } from '../time/use-now.ts'
import { insightTexts } from '../words/insight-texts.ts'
import { byWords, insightPartWords } from '../words/insight-words.ts'
import type { PromisesBy } from './figure.ts'
import { type Cut, type InsightPart, insightParts, views } from './views.tsx'

const { task, client, assistant } = byWords
type Bys = Readonly<Partial<Record<PromisesBy, string>>>
const usualBys = { task, client, assistant } satisfies Bys
/** Promises are kept or missed by kind of work too, and by nobody in particular. */
const promisesBys = { task, client, task_type: byWords.task_type } satisfies Bys
const bysOf = (part: InsightPart): Readonly<Record<string, string>> => (part === 'promises' ? promisesBys : usualBys)
const spans: Readonly<Record<string, string>> = {
  28: insightTexts.fourWeeks,
  90: insightTexts.of90Days,
  365: insightTexts.aYear,
}
const usualDays = 90
const usualBy: PromisesBy = 'task'
/** Measures that are of all work at once, of all clients and of all time: of them nothing is chosen. */
const toldAlone: ReadonlySet<InsightPart> = new Set(['themes', 'agreement', 'risk', 'independence'])
const ofAllClients: ReadonlySet<InsightPart> = new Set(['agreement', 'risk'])
const ofAllTime: ReadonlySet<InsightPart> = new Set(['backlog', 'risk', 'independence'])

/** The measures, each with what it was counted from, how far it may be off, and what happened. */
export function InsightPage({ session, live }: PageProps) {
  const asked = useQueryWord('part')
  const part = insightParts.find((one) => one === asked) ?? 'turnaround'
  const clientId = useQueryWord('client') ?? undefined
  const askedBy = useQueryWord('by')
  const by = (Object.keys(bysOf(part)) as PromisesBy[]).find((one) => one === askedBy) ?? usualBy
  const askedDays = useQueryWord('days') ?? ''
  const days = Object.hasOwn(spans, askedDays) ? Number(askedDays) : usualDays
  const clock = useServerClock()
  const from = new Date(clock.now() - days * dayMs).toISOString().slice(0, 10)
  const cut: Cut = { clientId, by, from }
  const View = views[part]
  return (
    <PageFrame session={session} live={live} page="insight" updatedAt={0}>
      <Parts
        label={insightTexts.measures}
        of={{ page: 'insight' }}
        parts={insightParts}
        words={insightPartWords}
        here={part}
        kept={queryOf({ clientId, by, days })}
      />
      <CutsBar part={part} clientId={clientId} by={by} days={days} />
      <View {...cut} />
    </PageFrame>
  )
}

/** What is chosen, whichever measure is looked at. */
interface Cuts {
  readonly clientId: string | undefined
  readonly by: PromisesBy
  readonly days: number
}

/** As it stands in the address: what is usual is left out. */
function queryOf({ clientId = '', by, days }: Cuts): Readonly<Record<string, string>> {
  return {
    ...(clientId !== '' && { client: clientId }),
    ...(by !== usualBy && { by }),
    ...(days !== usualDays && { days: String(days) }),
  }
}

/** What of the ledger is looked at. */
function CutsBar({ part, clientId = '', by, days }: Cuts & { readonly part: InsightPart }) {
  const { data: clients = [] } = useClients()
  const go = (changed: Partial<Cuts>) =>
    goToPage({ page: 'insight' }, `?${new URLSearchParams({ part, ...queryOf({ clientId, by, days, ...changed }) })}`)
  return (
    <form className="cuts" aria-label={insightTexts.whatIsLookedAt} onSubmit={(event) => event.preventDefault()}>
      {!ofAllClients.has(part) && (
        <Choice
          label={insightTexts.client}
          all={insightTexts.allClients}
          value={clientId}
          choices={clients.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => go({ clientId: value })}
        />
      )}
      {!toldAlone.has(part) && (
        <Choice
          label={insightTexts.toldBy}
          value={by}
          choices={choicesOf(bysOf(part))}
          onChange={(value) => go({ by: value as PromisesBy })}
        />
      )}
      {!ofAllTime.has(part) && (
        <Choice
          label={insightTexts.span}
          value={String(days)}
          choices={choicesOf(spans)}
          onChange={(value) => go({ days: Number(value) })}
        />
      )}
    </form>
  )
}
