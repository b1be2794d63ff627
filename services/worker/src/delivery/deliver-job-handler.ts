import type { DeliverJob } from '@understudy/contract/jobs/deliver-job'
import { RetryLater } from '@understudy/queue/retry-later'
import { puttingOff } from '../lane/putting-off.ts'
import { deliverTarget } from './deliver-target.ts'
import type { Delivering } from './delivering.ts'
import type { TargetLocks } from './target-locks.ts'

const whileBusyMs = 500

/** Delivers what is due to each of the job's targets, side by side; one that is busy elsewhere is looked at again. */
export async function handleDeliverJob(
  delivering: Delivering,
  locks: TargetLocks,
  { targets }: DeliverJob,
): Promise<void> {
  const done = await puttingOff(() =>
    Promise.all(targets.map((target) => locks.withTarget(target.targetId, () => deliverTarget(delivering, target)))),
  )
  if (done.includes(false)) throw new RetryLater(whileBusyMs)
}
