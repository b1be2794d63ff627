import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const fieldsBeforeStartTime = 19

/**
 * What tells this process from a later one with the same id, or undefined when no such process runs. A zombie does not
 * count as running: in a container nobody may ever reap it.
 */
export function processIdentity(pid: number): string | undefined {
  return process.platform === 'linux' ? identityFromProc(pid) : identityFromPs(pid)
}

function identityFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command's name, in brackets, may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields[0]
    return state === 'Z' || state === 'X' ? undefined : `${pid} ${fields[fieldsBeforeStartTime]}`
  } catch {
    return undefined
  }
}

function identityFromPs(pid: number): string | undefined {
  try {
    const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return started === '' ? undefined : `${pid} ${started}`
  } catch {
    return undefined
  }
}

/** Whether the process that once gave `identity` still runs. */
export function stillRuns(identity: string): boolean {
  const pid = Number.parseInt(identity, 10)
  return Number.isInteger(pid) && processIdentity(pid) === identity
}

/** Waits until the process has gone; false when it has not within `withinMs`. */
export async function waitUntilGone(identity: string, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (stillRuns(identity)) {
    if (performance.now() > deadline) return false
    await sleep(20)
  }
  return true
}

/** Sends a signal; a process that has gone meanwhile is no error. */
export function signal(identity: string, name: NodeJS.Signals): void {
  try {
    if (stillRuns(identity)) process.kill(Number.parseInt(identity, 10), name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
