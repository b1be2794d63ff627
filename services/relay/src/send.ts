import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import type { Queues } from '@understudy/queue/queues'

/** Hands jobs to their handlers' queues. The same job sent again while it waits there is one job. */
export async function send(queues: Queues, jobs: readonly LaneJob[], mark: string): Promise<void> {
  for (const [handler, list] of Map.groupBy(jobs, (job) => job.handler))
    await queues.addMany(
      handler,
      list.map((data) => ({ id: `${handler}-${data.lane}-${data.upTo}-${mark}`, data })),
    )
}
