import { useDelegations } from '../api/use-delegations.ts'
import { useTasks } from '../api/use-people.ts'
import { useMemberNames } from '../escalations/use-names.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { happeningText, nounText } from '../words/ledger-words.ts'
import { InnerLink } from './inner-link.tsx'

interface LedgerLinkProps {
  /** Of the event, or of the thing itself where there is none: "delegation.promoted", "task", "review (rework)". */
  readonly type: string
  readonly streamId: string
  /** Where it stands in the ledger, which is what somebody would look it up by. */
  readonly position: string | null
  readonly clientId: string
}

/** An event that shows something, named by what it happened to; it leads there. */
export function LedgerLink({ type, streamId, position, clientId }: LedgerLinkProps) {
  const [, noun = '', what = ''] = /^(\w+)[. ]?(.*)$/.exec(type) ?? []
  const of = useNameOf(noun, streamId)
  const said = happeningText(what.replaceAll(/[()]/g, ''))
  const words = said === '' ? of : `${of}: ${said}`
  const title = position === null ? undefined : frameTexts.positionOfTheLedger(position)
  const address = addressOf(noun, streamId, clientId)
  if (address === undefined) return <span title={title}>{words}</span>
  return (
    <InnerLink {...address} title={title}>
      {words}
    </InnerLink>
  )
}

function addressOf(noun: string, id: string, clientId: string) {
  if (noun === 'work_item') return { to: { page: 'board' }, query: `?item=${id}` } as const
  if (noun === 'delegation' || noun === 'escalation' || noun === 'review')
    return { to: { page: `${noun}s`, id } } as const
  if (noun === 'task') return { to: { page: 'clients', id: clientId }, query: `?part=tasks&task=${id}` } as const
  if (noun === 'question') return { to: { page: 'clients', id: clientId }, query: '?part=faq' } as const
  return undefined
}

/** A task by its name and a hand-over by whose it is; anything else by what it is. */
function useNameOf(noun: string, id: string): string {
  const { data: tasks = [] } = useTasks()
  const { data: delegations = [] } = useDelegations()
  const nameOf = useMemberNames()
  const task = tasks.find((one) => one.id === id)
  const delegation = delegations.find((one) => one.id === id)
  return task?.name ?? (delegation ? nameOf(delegation.assistantId) : nounText(noun))
}
