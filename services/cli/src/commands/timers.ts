import { runAlone } from '../parts/run-alone.ts'
import type { Context } from '../run-command.ts'

export function run(context: Context): Promise<number> {
  return runAlone('timers', context, async (parts) => {
    const { openBackEndPart } = await import('../parts/queue-back-end.ts')
    const { startTimersPart } = await import('../parts/sending-parts.ts')
    await startTimersPart(parts, await openBackEndPart(parts))
    return {}
  })
}
