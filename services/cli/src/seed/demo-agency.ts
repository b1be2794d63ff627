import { inAgency } from '@understudy/db/key-ring'
import type { Engine } from '@understudy/engine/shell/engine'
import { demoStory, storyBegins } from './demo-story.ts'
import { driveScript } from './drive-script.ts'

/** Always the same, so that two processes cannot make two of them. */
export const demoAgencyId = '00000000-0000-8000-8000-0000000de305'

export async function hasDemoAgency({ pool }: Engine): Promise<boolean> {
  const rows = await inAgency(pool, demoAgencyId, 'select from agency where id = $1', [demoAgencyId])
  return rows.length > 0
}

/**
 * Makes the demo agency with its last weeks; it appears whole or not at all. Live timers take over from `now` on.
 * Answers false where it is there already, or another process was quicker.
 */
export async function makeDemoAgency(engine: Engine, now: number): Promise<boolean> {
  if (await hasDemoAgency(engine)) return false
  const keys = new Map<string, string>()
  for (const period of monthsBetween(storyBegins(now), now))
    keys.set(period, (await engine.keys.drawKey(demoAgencyId, period)).toString('hex'))
  const steps = demoStory(demoAgencyId, now, (period) => keys.get(period) as string)
  try {
    await driveScript(engine, demoAgencyId, steps)
    return true
  } catch (error) {
    if (await hasDemoAgency(engine)) return false
    throw error
  }
}

function monthsBetween(from: number, to: number): string[] {
  const months: string[] = []
  const at = new Date(from)
  at.setUTCDate(1)
  for (; at.getTime() <= to; at.setUTCMonth(at.getUTCMonth() + 1)) months.push(at.toISOString().slice(0, 7))
  return months
}
