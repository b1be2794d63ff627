import { link, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processIdentity, stillRuns } from './running-process.ts'
import { SetupProblem } from './setup-problem.ts'

const patienceMs = 120_000
let taken = 0

/**
 * Runs `work` while no other process works in `folder`. A lock whose holder was killed is taken over.
 * @throws SetupProblem when a living holder keeps it for two minutes.
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'lock')
  const draft = join(folder, `lock.${process.pid}.${++taken}`)
  // Written first and linked afterwards, so that a lock is never seen without its holder.
  await writeFile(draft, `${processIdentity(process.pid)}\n`)
  try {
    await takeLock(draft, lock)
  } finally {
    await unlink(draft)
  }
  try {
    return await work()
  } finally {
    await unlink(lock)
  }
}

async function takeLock(draft: string, lock: string): Promise<void> {
  const deadline = performance.now() + patienceMs
  while (!(await tryLink(draft, lock))) {
    const holder = await readIfThere(lock)
    if (holder !== undefined && !stillRuns(holder)) await unlink(lock).catch(() => {})
    if (performance.now() > deadline) throw new SetupProblem(`Another process keeps ${lock}: ${holder ?? 'unknown'}`)
    await sleep(20)
  }
}

async function tryLink(draft: string, lock: string): Promise<boolean> {
  try {
    await link(draft, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    return undefined
  }
}
