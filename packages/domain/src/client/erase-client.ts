import { accepted, type Decision, type Reason, reason, refused } from '../decision.ts'
import { erased } from '../personal.ts'
import type { Client } from './client.ts'
import { isRecomputing } from './recompute.ts'

/** Something of a client that is not over. */
export interface LeftOpen {
  readonly kind:
    | 'work_item'
    | 'review'
    | 'delegation'
    | 'escalation'
    | 'question'
    | 'access_checklist'
    | 'action'
    | 'weekly_review'
    | 'cadence'
    | 'inbound'
  /** How many there are of the kind, and one of them. */
  readonly count: number
  readonly id: string
  readonly name: string | null
}

/** How far an erasure has come: the list that is gone through, and the stream of it that was looked at last. */
export interface Erasure {
  readonly listId: string
  readonly after?: string
  readonly streams: number
  readonly begunAt: number
  readonly endedAt?: number
}

export interface ErasureEvents {
  /** Nothing more is written for the client from here on; what was written goes step by step. */
  'client.erasure_begun': { reason: string; listId: string }
  'client.erasure_advanced': { listId: string; after?: string; streams: number }
  /** The key of the client's texts is gone with this event: what is sealed in the ledger opens as erased. */
  'client.erased': { streams: number }
}

const whatToDo: Readonly<Record<LeftOpen['kind'], readonly [string, string]>> = {
  work_item: ['work is not done, or waits to be accepted', 'Finish it, accept it, or cancel it'],
  review: ['a review is not over', 'Give the verdict, decide the dispute, or withdraw it'],
  delegation: ['work is handed over to somebody', 'End the delegation'],
  escalation: ['an escalation runs', 'Resolve it'],
  question: ['a question is not answered', 'Answer it, or withdraw it'],
  access_checklist: ['access is not confirmed to be withdrawn', 'Answer the checklist'],
  action: ['an action is open', 'Do it, or drop it'],
  weekly_review: ['a weekly review is not closed', 'Close it'],
  cadence: ['recurring work would fall due', 'End it'],
  inbound: ['another system may send work', 'Close the inbound webhook'],
}

/** What a client wrote, and what was written about its work, is forgotten for good; refused while anything of it is open. */
export function beginErasure(
  client: Client,
  id: string,
  given: { readonly reason: string; readonly left: readonly LeftOpen[]; readonly listId: string },
): Decision {
  if (client.state !== 'active') return accepted([], { clientId: id, state: client.state })
  const reasons = [...given.left.map(notOver), ...recomputeRuns(client)]
  if (reasons.length > 0) return refused('client_has_open_work', reasons)
  const body = { reason: given.reason, listId: given.listId }
  return accepted([{ stream: 'client', id, type: 'client.erasure_begun', body }], { clientId: id, state: 'erasing' })
}

function notOver({ kind, count, id, name }: LeftOpen): Reason {
  const [what, satisfiedBy] = whatToDo[kind]
  const which = name === null ? id : `${name} (${id})`
  const others = count === 1 ? '' : `, and ${count - 1} more like it`
  return reason(`open_${kind}`, `For this client ${what}: ${which}${others}`, satisfiedBy)
}

function recomputeRuns(client: Client): Reason[] {
  return isRecomputing(client)
    ? [reason('recompute_running', 'Deadlines of the client are being laid anew', 'Wait until it has finished')]
    : []
}

/** What a step of an erasure did, and from where. */
export interface ErasureStep {
  readonly listId: string
  readonly from?: string
  /** The last stream of the page; left out at the end of the list. */
  readonly after?: string
  readonly streams: number
}

/** One step further, or a list anew; a step that was taken already does nothing. */
export function advanceErasure(client: Client, id: string, step: ErasureStep, newListId: string): Decision {
  if (!isAt(client, step)) return accepted([])
  const { listId, after, streams } = step
  const body = after === undefined ? { listId: newListId, streams } : { listId, after, streams }
  return accepted([{ stream: 'client', id, type: 'client.erasure_advanced', body }])
}

/** Nothing is left that would open with the client's key. */
export function finishErasure(client: Client, id: string, step: Pick<ErasureStep, 'listId' | 'from'>): Decision {
  const { erasure } = client
  if (erasure === undefined || !isAt(client, step)) return accepted([])
  return accepted([{ stream: 'client', id, type: 'client.erased', body: { streams: erasure.streams } }])
}

const isAt = ({ state, erasure }: Client, { listId, from }: Pick<ErasureStep, 'listId' | 'from'>) =>
  state === 'erasing' && erasure?.listId === listId && erasure.after === from

type Body<T extends keyof ErasureEvents> = ErasureEvents[T]

/** What an event of an erasure changes of the client; undefined where it is none. */
export function evolveErasure(client: Client, type: string, body: object, at: number): Client | undefined {
  switch (type) {
    case 'client.erasure_begun': {
      const { listId } = body as Body<typeof type>
      return { ...client, state: 'erasing', erasure: { listId, streams: 0, begunAt: at } }
    }
    case 'client.erasure_advanced': {
      const { listId, after, streams } = body as Body<typeof type>
      const { begunAt = at, streams: before = 0 } = client.erasure ?? {}
      const reached = { listId, streams: before + streams, begunAt, ...(after !== undefined && { after }) }
      return { ...client, erasure: reached }
    }
    case 'client.erased': {
      const { timeZone, regulated, calendars, policies, policyList, erasure } = client
      return {
        ...{ state: 'erased', name: erased, timeZone, regulated, complianceSignOff: null, calendars, policies },
        ...(policyList && { policyList }),
        ...(erasure && { erasure: { ...erasure, endedAt: at } }),
      }
    }
    default:
      return undefined
  }
}
