import { upcast } from '@understudy/domain/event-versions'
import type { Happening } from '@understudy/domain/stream'

/** What a row of the ledger says that happened. */
export interface HappenedRow {
  readonly type: string
  readonly schema_version: number
  readonly body: object
  readonly occurred_at: Date
  readonly actor: string
}

/** The same with where it stands. */
export interface LedgerRow<StreamType> extends HappenedRow {
  readonly position: number
  readonly stream_type: StreamType
  readonly stream_id: string
}

export const happenedIn = ({ type, schema_version, body, occurred_at, actor }: HappenedRow): Happening => ({
  ...{ type, body: upcast(type, schema_version, body), at: occurred_at.getTime(), actor },
})

export const happeningOf = <StreamType>(row: LedgerRow<StreamType>) => ({
  ...{ position: row.position, streamType: row.stream_type, streamId: row.stream_id },
  ...happenedIn(row),
})
