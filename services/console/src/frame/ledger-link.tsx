import { useSession } from '../api/session.ts'
import { useDelegations } from '../api/use-delegations.ts'
import { useClients, useMembers, useTasks } from '../api/use-people.ts'
import { frameTexts } from '../words/frame-texts.ts'
import { happeningText, nounText } from '../words/ledger-words.ts'
import { InnerLink } from './inner-link.tsx'
import { pagesOf } from './pages-of.ts'

interface LedgerLinkProps {
  /** Of the event, or of the thing itself where there is none: "delegation.promoted", "task", "review (rework)". */
  readonly type: string
  readonly streamId: string
  /** Where it stands in the ledger, which is what somebody would look it up by. */
  readonly position: string | null
  /** Where it is known; a task knows its own. */
  readonly clientId?: string
  /** What it is called, where that is known better than here. */
  readonly name?: string | undefined
}

/** An event that shows something, named by what it happened to; it leads there. */
export function LedgerLink({ type, streamId, position, clientId, name }: LedgerLinkProps) {
  const [, noun = '', what = ''] = /^(\w+)[. ]?(.*)$/.exec(type) ?? []
  const known = useNameOf(noun, streamId)
  const of = name ?? known
  const { data: tasks = [] } = useTasks()
  const { data: members = [] } = useMembers()
  const said = happeningText(what.replaceAll(/[()]/g, ''))
  const words = said === '' ? of : `${of}: ${said}`
  const title = position === null ? undefined : frameTexts.positionOfTheLedger(position)
  const isAssistant = members.some(({ id, roles }) => id === streamId && roles.includes('assistant'))
  const ofClient = clientId ?? tasks.find(({ id }) => id === streamId)?.clientId
  const address = noun === 'member' && !isAssistant ? undefined : addressOf(noun, streamId, ofClient)
  const { data: session } = useSession()
  // A page that the viewer does not have would be the first one that they do.
  const isTheirs = address !== undefined && session != null && pagesOf(session).includes(address.to.page)
  if (!isTheirs) return <span title={title}>{words}</span>
  return (
    <InnerLink {...address} title={title}>
      {words}
    </InnerLink>
  )
}

function addressOf(noun: string, id: string, clientId: string | undefined) {
  if (noun === 'work_item') return { to: { page: 'board' }, query: `?item=${id}` } as const
  if (noun === 'delegation' || noun === 'escalation' || noun === 'review')
    return { to: { page: `${noun}s`, id } } as const
  if (noun === 'member') return { to: { page: 'people', id } } as const
  if (noun === 'client') return { to: { page: 'clients', id } } as const
  if (clientId === undefined) return undefined
  if (noun === 'task') return { to: { page: 'clients', id: clientId }, query: `?part=tasks&task=${id}` } as const
  if (noun === 'question') return { to: { page: 'clients', id: clientId }, query: '?part=faq' } as const
  return undefined
}

/** A task, a client or a member by name, a hand-over by whose it is and of which task; anything else by what it is. */
function useNameOf(noun: string, id: string): string {
  const { data: tasks = [] } = useTasks()
  const { data: delegations = [] } = useDelegations()
  const { data: clients = [] } = useClients()
  const { data: members = [] } = useMembers()
  const nameOf = (of: string) => [...tasks, ...clients, ...members].find((one) => one.id === of)?.name
  const delegation = delegations.find((one) => one.id === id)
  if (delegation === undefined) return nameOf(id) ?? nounText(noun)
  const whose = [nameOf(delegation.assistantId), nameOf(delegation.taskId)].filter((name) => name !== undefined)
  return whose.length === 0 ? nounText(noun) : whose.join(', ')
}
