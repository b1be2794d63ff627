import { z } from 'zod'

/** What came of trying failed jobs again: how many were put back, by queue. */
export const RetriedJobs = z.object({ retried: z.record(z.string(), z.int().min(1)) }).meta({ id: 'RetriedJobs' })
export type RetriedJobs = z.infer<typeof RetriedJobs>
