import { openBackEndPart, startWorkerPart } from '../parts/queue-parts.ts'
import { runAlone } from '../parts/run-alone.ts'
import type { Context } from '../run-command.ts'

export function run(context: Context): Promise<number> {
  return runAlone('worker', context, async (parts) => {
    await startWorkerPart(parts, await openBackEndPart(parts))
    return {}
  })
}
