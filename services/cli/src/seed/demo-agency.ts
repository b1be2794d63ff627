import { inAgency } from '@understudy/db/key-ring'
import type { Engine } from '@understudy/engine/shell/engine'
import { demoStory } from './demo-story.ts'
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
  for (const period of periodsDrawn(now))
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

/** The months in which the story draws work for review, as it names them itself. */
function periodsDrawn(now: number): Set<string> {
  const periods = new Set<string>()
  demoStory(demoAgencyId, now, (period) => {
    periods.add(period)
    return ''
  })
  return periods
}
