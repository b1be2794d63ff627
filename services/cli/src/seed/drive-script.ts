import type { Command } from '@understudy/engine/shell/command'
import type { Engine } from '@understudy/engine/shell/engine'
import { execute } from '@understudy/engine/shell/execute'
import { wakeOf } from '@understudy/engine/shell/rows'
import { wakeCommand } from '@understudy/engine/shell/wake-command'
import type { WorkingSet } from '@understudy/engine/shell/world'
import { type Look, type Step, system } from './script.ts'

/**
 * Plays a script in one transaction, so that the demo agency appears whole or not at all, and nobody's worker or timer
 * sees it half-way. Between two steps fires what falls due, through the commands that live timers send.
 * @throws Error where a step is refused: the script is wrong then.
 */
export async function driveScript(engine: Engine, agencyId: string, steps: readonly Step[]): Promise<void> {
  const last = steps.at(-1)
  const final = last?.command(() => undefined)
  if (last === undefined || final === undefined) throw new Error('A script ends with a step that always happens')
  let player: ReturnType<typeof playerOf> | undefined
  let playedIn: WorkingSet | undefined
  let wrong: Error | undefined
  const before = (_: Command, set: WorkingSet) => {
    // It is all new, so only another process that makes the same agency can have come between.
    if (playedIn !== undefined && playedIn !== set) throw wrong ?? new Error('Another process plays the same script')
    if (playedIn !== set) player = playerOf(agencyId, steps.slice(0, -1), last.at, set)
    playedIn = set
    try {
      return player?.()
    } catch (error) {
      // What is wrong with the script is said, and not that the shell tried it once more.
      wrong ??= error as Error
      throw error
    }
  }
  const [outcome] = await execute(engine, [final], { before })
  if (outcome?.kind === 'failed') throw outcome.error
  if (outcome?.kind !== 'accepted') throw new Error(`The last step of the script was not accepted: ${final.name}`)
}

function playerOf(agencyId: string, steps: readonly Step[], end: number, set: WorkingSet) {
  const world = set.worldOf(agencyId)
  const look: Look = (type, id) => world.peek(type, id)
  let next = 0
  let sent: { readonly command: Command; readonly weight: number } | undefined
  return (): Command | undefined => {
    const weight = weightOf(set)
    if (sent !== undefined && sent.weight === weight)
      throw new Error(`The script's ${sent.command.name} was refused or did nothing: ${JSON.stringify(sent.command)}`)
    sent = undefined
    while (next < steps.length) {
      const step = steps[next] as Step
      const command = nextAlarm(agencyId, set, step.at) ?? step.command(look)
      if (command?.actor.kind !== 'system' || !command.name.endsWith('.wake')) next += 1
      if (command === undefined) continue
      sent = { command, weight }
      return command
    }
    const alarm = nextAlarm(agencyId, set, end)
    if (alarm !== undefined) sent = { command: alarm, weight }
    return alarm
  }
}

/** Grows with every event. */
function weightOf(set: WorkingSet): number {
  let weight = 0
  for (const { version } of set.entries.values()) weight += version
  return weight
}

function nextAlarm(agencyId: string, set: WorkingSet, until: number): Command | undefined {
  let first: { readonly type: string; readonly id: string; readonly at: number } | undefined
  for (const { type, id, state } of set.entries.values()) {
    const at = wakeOf(type, state)
    if (at === undefined || at >= until) continue
    if (first === undefined || at < first.at || (at === first.at && id < first.id)) first = { type, id, at }
  }
  if (first === undefined) return undefined
  return { ...wakeCommand(first.type, agencyId, first.id, system('timers')), occurredAt: first.at }
}
