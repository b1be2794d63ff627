import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { NoticesConfig } from '@understudy/worker/notices'
import { bundleWorker } from './bundle-worker.ts'

export interface WorkerPlace {
  readonly databaseUrl: string
  readonly redisUrl: string | undefined
  readonly masterKeyHex: string
  readonly notices?: NoticesConfig
}

let script: Promise<string> | undefined
const compiled = join(import.meta.dirname, '../../.understudy/cache/compiled')

/** A loaded worker process that waits for its start; what it says on standard error goes to `hear`. */
export async function loadWorker(place: WorkerPlace, hear: (line: string) => void): Promise<ChildProcess> {
  script ??= bundleWorker()
  const child = spawn(process.execPath, [await script], {
    env: { ...process.env, FAULTS_WORKER: JSON.stringify(place), NODE_COMPILE_CACHE: compiled },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin?.on('error', () => {})
  if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', hear)
  if (child.stdout !== null) await once(child.stdout, 'data')
  return child
}

export const startLoaded = (child: ChildProcess) => child.stdin?.write('start\n')

/** As the kernel does it when memory is short: nothing is said and nothing put away. */
export async function killNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
