import type { StreamStates } from '@understudy/domain/states'
import type { StreamType } from '@understudy/domain/stream'

/** The columns that every table of streams has, as Prisma answers them. */
export interface StreamRow {
  readonly id: string
  readonly version: number
  readonly state: string
  readonly context: unknown
  readonly updatedAt: Date
}

/** The folded state that a row keeps. */
export function stateOf<T extends StreamType>(_type: T, row: StreamRow): StreamStates[T] {
  return { ...(row.context as object), state: row.state } as StreamStates[T]
}

export function streamFieldsOf({ id, version, updatedAt }: StreamRow) {
  return { id, version, updatedAt: updatedAt.toISOString() }
}
