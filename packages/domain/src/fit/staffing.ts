import { hoursSaid } from './hours-said.ts'
import type { ListedTask } from './questions.ts'

/** One person who knows the client, or a pool that takes what comes. */
export interface Staffing {
  readonly mode: 'dedicated' | 'pooled'
  readonly reason: string
}

/** As often as this a week, and work repeats. */
const repeatsFrom = 3

/** Dedicated where the work repeats and context matters; pooled where the volume swings (domain, section 2). */
export function staffingOf({ swing, perWeek, contextMatters }: ListedTask): Staffing {
  if (swing === 'swings') return { mode: 'pooled', reason: 'Its volume changes a lot' }
  if (perWeek >= repeatsFrom && contextMatters)
    return { mode: 'dedicated', reason: `It recurs ${perWeek} times a week and needs knowledge of the client` }
  const why = perWeek < repeatsFrom ? `it is rare (${perWeek} a week)` : 'it needs little knowledge of the client'
  return { mode: 'pooled', reason: `It needs no dedicated person: ${why}` }
}

/** The same for several: where most of the minutes swing, or skills are mixed that hardly one person has, they are pooled. */
export function staffingOfAll(tasks: readonly ListedTask[]): Staffing {
  const total = minutesOf(tasks)
  const swinging = minutesOf(tasks.filter(({ swing }) => swing === 'swings'))
  if (swinging * 2 >= total && swinging > 0)
    return {
      mode: 'pooled',
      reason: `${shareSaid(swinging, total)} hours a week are work whose volume changes a lot`,
    }
  const mixed = mixedSkills(tasks)
  if (mixed !== undefined) return { mode: 'pooled', reason: `The tasks need different skills: ${mixed}` }
  const dedicated = minutesOf(tasks.filter((task) => staffingOf(task).mode === 'dedicated'))
  if (dedicated * 2 >= total && dedicated > 0)
    return {
      mode: 'dedicated',
      reason: `${shareSaid(dedicated, total)} hours a week are recurring work that needs knowledge of the client`,
    }
  return {
    mode: 'pooled',
    reason: `${dedicated === 0 ? 'None of the' : `Only ${hoursSaid(dedicated)} of`} ${hoursSaid(total)} hours a week are recurring work that needs knowledge of the client`,
  }
}

const shareSaid = (part: number, total: number) =>
  part === total ? `All ${hoursSaid(total)}` : `${hoursSaid(part)} of ${hoursSaid(total)}`

const minutesOf = (tasks: readonly ListedTask[]) =>
  tasks.reduce((sum, { perWeek, minutes }) => sum + perWeek * minutes, 0)

/** Two tasks that ask for skills or specialties of which they share none. */
function mixedSkills(tasks: readonly ListedTask[]): string | undefined {
  const asking = tasks.map(({ name, skills, specialties }) => ({
    name,
    asks: new Set([...skills, ...specialties].map((one) => one.trim().toLowerCase())),
  }))
  for (const [index, one] of asking.entries())
    for (const other of asking.slice(index + 1))
      if (one.asks.size > 0 && other.asks.size > 0 && one.asks.isDisjointFrom(other.asks))
        return `${one.name} asks for ${[...one.asks].join(', ')}, ${other.name} for ${[...other.asks].join(', ')}`
  return undefined
}
