import { runAlone } from '../parts/run-alone.ts'
import type { Context } from '../run-command.ts'

export function run(context: Context): Promise<number> {
  return runAlone('worker', context, async (parts) => {
    const { openBackEndPart } = await import('../parts/queue-back-end.ts')
    const { startWorkerPart } = await import('../parts/worker-part.ts')
    await startWorkerPart(parts, await openBackEndPart(parts))
    return {}
  })
}
