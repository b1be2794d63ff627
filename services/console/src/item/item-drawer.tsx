import { Drawer } from '@mantine/core'
import { useEffect } from 'react'
import { useSession } from '../api/session.ts'
import { useInstructions } from '../api/use-handed-in.ts'
import { useItem, useItemClocks, useItemHistory } from '../api/use-item.ts'
import { useMembers } from '../api/use-people.ts'
import type { BoardReading } from '../board/board-content.tsx'
import { SaidOver } from '../board/said-notes.tsx'
import { AnswerHere } from '../clients/answer-here.tsx'
import { isOfClient } from '../clients/parts-of.ts'
import { seesAgency } from '../frame/pages-of.ts'
import { Reading } from '../frame/reading.tsx'
import { useServerClock } from '../time/use-now.ts'
import { itemTexts } from '../words/item-texts.ts'
import { ClockCard } from './clock-card.tsx'
import { CommentsView } from './comments-view.tsx'
import { HistoryList } from './history-list.tsx'
import { ItemActs } from './item-acts.tsx'
import { ItemFacts } from './item-facts.tsx'
import { lateFirst } from './late-first.ts'
import { noPromisesText } from './told-of.ts'
import { TrackerView } from './tracker-view.tsx'
import { WhyPerson } from './why-person.tsx'

interface ItemDrawerProps {
  readonly id: string
  readonly board: BoardReading
  readonly onClose: () => void
}

/** One work item: where it stands, its promises and why they are due when they are, and, for who works at it, all that happened. */
export function ItemDrawer({ id, board, onClose }: ItemDrawerProps) {
  const item = useItem(id)
  const row = board.rows.find(({ workItemId }) => workItemId === id)
  const { data: session } = useSession()
  const seesAll = session != null && seesAgency(session)
  const seesEvents = session != null && !isOfClient(session)
  useFocusGoesBack()
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="right"
      size={520}
      padding={0}
      transitionProps={{ duration: 180 }}
      classNames={{ content: 'item' }}
    >
      <Drawer.Overlay backgroundOpacity={0.35} />
      <Drawer.Content>
        <div className="item-header">
          <Drawer.Title className="item-title">{item.data?.title ?? row?.title ?? itemTexts.workItem}</Drawer.Title>
          <Drawer.CloseButton aria-label={itemTexts.close} size="lg" />
        </div>
        <Drawer.Body className="item-body">
          <Reading of={item}>
            {session != null && item.data && <AnswerHere item={item.data} session={session} />}
            {item.data && <ItemFacts item={item.data} row={row} />}
            {item.data && <ItemActs key={id} item={item.data} row={row} />}
            {item.data && <TrackerView item={item.data} />}
            <Clocks id={id} clientId={item.data?.clientId ?? ''} blind={item.data?.blind === true} />
            {seesAll && <WhyPerson id={id} />}
            {session != null && item.data?.blind === false && <CommentsView item={item.data} session={session} />}
            {seesEvents && <Events id={id} />}
          </Reading>
          <SaidOver />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}

/** Whoever closes the drawer is again where they opened it, or at the board where that is gone. */
function useFocusGoesBack(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      const place = before?.isConnected && before !== document.body ? before : document.getElementById('board')
      if (place instanceof HTMLElement) place.focus({ preventScroll: true })
    }
  }, [])
}

interface ClocksProps {
  readonly id: string
  readonly clientId: string
  readonly blind: boolean
}

function Clocks({ id, clientId, blind }: ClocksProps) {
  const clocks = useItemClocks(id)
  const now = useServerClock().now()
  return (
    <section aria-labelledby="item-clocks">
      <h3 id="item-clocks">{itemTexts.promises}</h3>
      <Reading of={clocks}>
        {clocks.data?.length === 0 && <p className="quiet">{noPromisesText(blind)}</p>}
        {lateFirst(clocks.data ?? [], now).map((clock) => (
          <ClockCard key={`${clock.audience} ${clock.kind} ${clock.cycle}`} clock={clock} clientId={clientId} />
        ))}
      </Reading>
    </section>
  )
}

function Events({ id }: { readonly id: string }) {
  const history = useItemHistory(id)
  const steps = useInstructions(id).data?.sop?.steps
  const { data: members = [] } = useMembers()
  const names = new Map(members.map((member) => [member.id, member.name]))
  return (
    <section aria-labelledby="item-history">
      <h3 id="item-history">{itemTexts.history}</h3>
      <Reading of={history}>
        <HistoryList
          events={history.data ?? []}
          nameOf={(memberId) => names.get(memberId) ?? itemTexts.aColleague}
          stepOf={(step) => steps?.[step - 1]?.text}
        />
      </Reading>
    </section>
  )
}
