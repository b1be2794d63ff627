import { openBackEndPart, startTimersPart } from '../parts/queue-parts.ts'
import { runAlone } from '../parts/run-alone.ts'
import type { Context } from '../run-command.ts'

export function run(context: Context): Promise<number> {
  return runAlone('timers', context, async (parts) => {
    await startTimersPart(parts, await openBackEndPart(parts))
    return {}
  })
}
