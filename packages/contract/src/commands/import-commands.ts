import { verdicts } from '@understudy/domain/review/machine'
import { causes } from '@understudy/domain/review/review'
import { z } from 'zod'
import { Id, ShortText } from './fields.ts'

/** A closed item of the past; when it was done is when it happened. Instants are milliseconds since the epoch. */
export const ImportWorkItem = z.object({
  taskId: Id,
  title: ShortText,
  externalId: ShortText,
  assistantId: Id,
  madeAt: z.int(),
  startedAt: z.int().exactOptional(),
  verdict: z.enum(verdicts).exactOptional(),
  cause: z.enum(causes).exactOptional(),
  themes: z.array(ShortText).max(10).exactOptional(),
})
export type ImportWorkItem = z.infer<typeof ImportWorkItem>
