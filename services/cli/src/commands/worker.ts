import { runAlone } from '../parts/run-alone.ts'
import type { Context } from '../run-command.ts'

export function run(context: Context): Promise<number> {
  return runAlone('worker', context, async (parts) => {
    const { openBackEndPart, startWorkerPart } = await import('../parts/queue-parts.ts')
    await startWorkerPart(parts, await openBackEndPart(parts))
    return {}
  })
}
