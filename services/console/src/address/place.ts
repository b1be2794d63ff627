import type { Standing } from '@understudy/contract/http/board'
import type { WaitedFor, WorkItemStatus } from '@understudy/domain/work-item/work-item'
import { standingWords } from '../words/standing-words.ts'
import { stateWords } from '../words/state-words.ts'
import { waitsForWords } from '../words/waits-for-words.ts'

export const groupings = ['client', 'assistant', 'task'] as const
/** What rows are put together by. */
export type Grouping = (typeof groupings)[number]

/** What the board is asked for. */
export interface Filters {
  readonly clientId?: string
  readonly assistantId?: string
  readonly state?: WorkItemStatus
  readonly standing?: Standing
  readonly waitsFor?: WaitedFor
  /** The likeliest to be missed first; by deadline where unset. */
  readonly order?: 'risk'
  /** How the rows are shown; the API is not asked for it. */
  readonly group?: Grouping
}

/** Whether less than everything is asked for. */
export const isFiltered = ({ order: _, group: __, ...filters }: Filters): boolean => Object.keys(filters).length > 0

/** Everything again, in the order that it stood in. */
export const unfiltered = ({ order, group }: Filters): Filters => defined({ order, group })

/** Where in the console somebody is: all of it is in the address, so that it can be kept, sent and gone back to. */
export interface Place {
  readonly filters: Filters
  /** The work item that is open in the drawer. */
  readonly item?: string
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the query of an address; what makes no sense is left out, so that an old or mistyped link still opens. */
export function readPlace(query: string): Place {
  const given = new URLSearchParams(query)
  const idOf = (name: string) => keep(given.get(name), (text) => id.test(text))
  return {
    filters: defined({
      clientId: idOf('client'),
      assistantId: idOf('assistant'),
      state: oneOf(given.get('state'), stateWords),
      standing: oneOf(given.get('standing'), standingWords),
      waitsFor: oneOf(given.get('waits-for'), waitsForWords),
      order: oneOf(given.get('order'), { risk: true }),
      group: oneOf(given.get('group'), { client: true, assistant: true, task: true }),
    }),
    ...defined({ item: idOf('item') }),
  }
}

/** The query of an address, with its question mark; nothing for the bare board. */
export function writePlace({ filters, item }: Place): string {
  const query = new URLSearchParams()
  const set = (name: string, value: string | undefined) => value !== undefined && query.set(name, value)
  set('client', filters.clientId)
  set('assistant', filters.assistantId)
  set('state', filters.state)
  set('standing', filters.standing)
  set('waits-for', filters.waitsFor)
  set('order', filters.order)
  set('group', filters.group)
  set('item', item)
  return query.size === 0 ? '' : `?${query}`
}

function keep(text: string | null, fits: (text: string) => boolean): string | undefined {
  return text !== null && fits(text) ? text : undefined
}

function oneOf<T extends string>(text: string | null, known: Readonly<Record<T, unknown>>): T | undefined {
  return text !== null && Object.hasOwn(known, text) ? (text as T) : undefined
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
