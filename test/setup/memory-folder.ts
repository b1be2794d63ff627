import { existsSync, statfsSync } from 'node:fs'

const memory = '/dev/shm'
/** A run leaves a fraction of this; containers often have 64 MB. */
const enoughBytes = 4 * 2 ** 30

/**
 * Where files lie in the machine's memory, if there is room: every test file has a database of a thousand files, which
 * a disk takes ten times as long to make. Nothing that a test kills is the machine itself, so all of it is still there.
 */
export function memoryFolder(): string | undefined {
  if (process.platform !== 'linux' || !existsSync(memory)) return undefined
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize < enoughBytes ? undefined : memory
}
