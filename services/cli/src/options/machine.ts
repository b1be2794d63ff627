import type { Actor } from '@understudy/domain/actor'

/** Whoever has the machine with the database, as the ledger names them. */
export const machine: Actor = { kind: 'system', part: 'machine' }
