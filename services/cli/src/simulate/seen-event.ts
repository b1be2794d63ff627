/** What the world sees of its agency: an event of the ledger. */
export interface SeenEvent {
  readonly type: string
  readonly streamId: string
  readonly body: Readonly<Record<string, unknown>>
}
