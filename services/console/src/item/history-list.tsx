import type { HistoryEvent } from '@understudy/contract/http/history'
import { capitalised } from '../words/capitalised.ts'
import { eventWord } from '../words/event-words.ts'
import { itemTexts } from '../words/item-texts.ts'
import { eventDetail, type StepOf } from './event-detail.ts'
import { InstantView } from './instant-view.tsx'

interface HistoryListProps {
  readonly events: readonly HistoryEvent[]
  readonly nameOf: (memberId: string) => string
  readonly stepOf?: StepOf
}

/** What happened and who did it, the newest first. */
export function HistoryList({ events, nameOf, stepOf }: HistoryListProps) {
  return (
    <ol className="history">
      {events.toReversed().map((event) => {
        const detail = eventDetail(event, nameOf, stepOf)
        const isOfClocks = event.type === 'work_item.clocks_settled' && detail !== ''
        return (
          <li key={event.version}>
            <div className="history-line">
              <span className="history-word">{isOfClocks ? detail : eventWord(event.type)}</span>
              <span className="quiet">
                {capitalised(actorName(event.actor, nameOf))} · <InstantView at={event.occurredAt} />
              </span>
            </div>
            {detail !== '' && !isOfClocks && <div className="history-detail quiet">{detail}</div>}
          </li>
        )
      })}
    </ol>
  )
}

/** A member by name; a part of the engine is the engine. */
function actorName(actor: string, nameOf: (memberId: string) => string): string {
  const [kind, who = ''] = actor.split(':')
  return kind === 'member' ? nameOf(who) : itemTexts.understudy
}
