import type { Session } from '@understudy/contract/http/session'
import type { WorkItem } from '@understudy/contract/http/work-items'
import { useItemHistory } from '../api/use-item.ts'
import { useMembers } from '../api/use-people.ts'
import { InnerLink } from '../frame/inner-link.tsx'
import { itemTexts } from '../words/item-texts.ts'
import { workTexts as words } from '../words/work-texts.ts'
import { type Became, becameOf } from './became-of.ts'
import { Written } from './written.tsx'

interface TakenAwayProps {
  readonly item: WorkItem
  readonly session: Session
}

/** What became of the viewer's work while they were at it. What they wrote of it cannot be handed in, and is not lost. */
export function TakenAway({ item, session: { memberId } }: TakenAwayProps) {
  const { data: events = [] } = useItemHistory(item.id)
  const became = becameOf(item, events, memberId)
  return (
    <>
      {/* There before anything is told in it, so that it is read out. */}
      <div role="status" className="taken-away" data-told={became !== undefined || undefined}>
        {became && <Told became={became} />}
      </div>
      {became && <Written itemId={item.id} />}
    </>
  )
}

function Told({ became }: { readonly became: Became }) {
  const { data: members = [] } = useMembers()
  const nameOf = (id: string) => members.find((one) => one.id === id)?.name ?? itemTexts.aColleague
  const [kind, id = ''] = became.actor.split(':')
  const who = kind === 'member' ? nameOf(id) : words.understudy
  return (
    <p>
      <strong>{asSentence(saidOf(became, who, nameOf))}</strong>{' '}
      {became.kind === 'merged' && (
        <>
          <InnerLink to={{ page: 'work', id: became.into }}>{words.theOtherItem}</InnerLink>{' '}
        </>
      )}
      <span className="quiet">{words.nothingMoreOfIt}</span>
    </p>
  )
}

/** Whose name the viewer is not told is a colleague, also where a sentence begins with them. */
const asSentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

function saidOf(became: Became, who: string, nameOf: (memberId: string) => string): string {
  if (became.kind === 'cancelled') return words.cancelledIt(who, became.reason)
  if (became.kind === 'given') return words.gaveItTo(who, nameOf(became.to))
  if (became.kind === 'merged') return words.mergedIt(who)
  return became.kind === 'taken' ? words.tookIt(who) : words.reviewRejectedIt
}
