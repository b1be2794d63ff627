import { isOutage } from '@understudy/db/outage'
import { ConflictError } from '@understudy/engine/shell/execute'
import { RetryLater } from '@understudy/queue/retry-later'

const afterConflictMs = 50
const afterOutageMs = 1_000

/** Neither a conflict nor an outage is a job's fault: it is put off and uses up no attempt. */
export async function puttingOff<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof ConflictError) throw new RetryLater(afterConflictMs)
    if (isOutage(error)) throw new RetryLater(afterOutageMs)
    throw error
  }
}
