import { runAlone } from '../parts/run-alone.ts'
import type { Context } from '../run-command.ts'

export function run(context: Context): Promise<number> {
  return runAlone('timers', context, async (parts) => {
    const { openBackEndPart, startTimersPart } = await import('../parts/queue-parts.ts')
    await startTimersPart(parts, await openBackEndPart(parts))
    return {}
  })
}
