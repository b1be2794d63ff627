import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../services/cli/src/main.ts')

export interface Finished {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface ReplayCommand {
  readonly child: ChildProcess
  readonly finished: Promise<Finished>
}

/** A verb of `understudy --json` as a process of its own, on a database of the test. */
export function startCommand(databaseUrl: string, masterKey: Buffer, args: readonly string[]): ReplayCommand {
  const child = spawn(process.execPath, [main, '--json', ...args], {
    env: { ...process.env, DATABASE_URL: databaseUrl, UNDERSTUDY_MASTER_KEY: masterKey.toString('hex') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    texts.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    texts.stderr += chunk
  })
  const finished = new Promise<Finished>((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done({ code, ...texts }))
  })
  return { child, finished }
}
