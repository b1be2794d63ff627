import { openBackEndPart, startRelayPart } from '../parts/queue-parts.ts'
import { runAlone } from '../parts/run-alone.ts'
import type { Context } from '../run-command.ts'

export function run(context: Context): Promise<number> {
  return runAlone('relay', context, async (parts) => {
    await startRelayPart(parts, await openBackEndPart(parts))
    return {}
  })
}
