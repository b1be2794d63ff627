import { z } from 'zod'
import { CommandHeaders } from './command-headers.ts'
import { CommandAnswer } from './command-route.ts'
import { Problem } from './problem.ts'

const headers = CommandHeaders.shape

/** One command of a batch: its name, and its whole input, the ids that its own route has in the path included. */
export const BulkCommand = z.strictObject({
  command: z.string().min(1).max(100),
  input: z.record(z.string(), z.unknown()).default({}),
  idempotencyKey: headers['idempotency-key'],
  ifMatch: headers['if-match'],
})
export type BulkCommand = z.infer<typeof BulkCommand>

/** Each is accepted or refused by itself, in the order given: a later one sees what an earlier one did. */
export const BulkCommands = z.strictObject({ commands: z.array(BulkCommand).min(1).max(1_000) })

export const BulkResult = z.union([
  z.object({ status: z.literal(200), answer: CommandAnswer }),
  z.object({ status: z.int().min(400).max(599), problem: Problem }),
])
export type BulkResult = z.infer<typeof BulkResult>

/** One result a command, in order. */
export const BulkResults = z.object({ accepted: z.int(), items: z.array(BulkResult) })
