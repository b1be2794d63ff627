/** Every kind of stream the ledger keeps, in the order in which their rows are locked. */
export const streamTypes = [
  ...(['agency', 'client', 'member', 'task', 'delegation', 'work_item', 'review', 'escalation'] as const),
  'calibration',
  'access_checklist',
  ...(['question', 'daily_update', 'weekly_review', 'action'] as const),
] as const

export type StreamType = (typeof streamTypes)[number]

/** Milliseconds since the epoch. */
export type Instant = number

/** What `evolve` is told beside the body: when it happened and who did it. */
export interface Happening {
  readonly type: string
  readonly body: object
  readonly at: Instant
  readonly actor: string
}

/** The least that every stream's state has: the value of its machine, or `active` where it has none. */
export interface StreamState {
  readonly state: string
  /** Its client was erased: nobody can read what was written in it, and nobody adds to it. */
  readonly textsErased?: true
}

/** An event that a fold does not know is a defect of the program, never of the data. */
export function unknownEvent(stream: StreamType, event: { type: string }): never {
  throw new Error(`The fold of ${stream} does not know the event ${event.type}`)
}
