import { z } from 'zod'

/** One thing that stood in the way and, where something can be done about it, what would satisfy it. */
export const ProblemReason = z.object({
  code: z.string(),
  message: z.string(),
  satisfiedBy: z.string().exactOptional(),
})

/** Every answer that is no success (RFC 9457, application/problem+json). */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().exactOptional(),
    /** The machine's word for it; refusals of a command carry the command's own. */
    code: z.string(),
    /** Every reason of a refusal. */
    reasons: z.array(ProblemReason).exactOptional(),
    /** What of the request is not as the contract says, by path. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).exactOptional(),
    /** Names the request in our logs. */
    requestId: z.string().exactOptional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457)' })
export type Problem = z.infer<typeof Problem>
