import { upcast } from '@understudy/domain/event-versions'

/** A row of the ledger, as far as a replay asks for it. */
export interface LedgerRow<StreamType> {
  readonly position: number
  readonly stream_type: StreamType
  readonly stream_id: string
  readonly type: string
  readonly schema_version: number
  readonly body: object
  readonly occurred_at: Date
  readonly actor: string
}

export const happeningOf = <StreamType>(row: LedgerRow<StreamType>) => ({
  position: row.position,
  streamType: row.stream_type,
  streamId: row.stream_id,
  type: row.type,
  body: upcast(row.type, row.schema_version, row.body),
  at: row.occurred_at.getTime(),
  actor: row.actor,
})
