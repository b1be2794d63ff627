import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { refuseSecrets } from '@understudy/api/test/refuse-secrets'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../..')

export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Understudy {
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  readonly ended: Promise<Ended>
  /** Resolves with the standard output once it has this in it. Rejects with what was said where the process ends before. */
  says(words: string | RegExp): Promise<string>
  /** As Ctrl-C does. */
  interrupt(): Promise<Ended>
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * `npm run understudy -- …` without npm in front: through the door, in a process of its own. As under npm, it ends in
 * good order when whoever started it is gone.
 */
export function understudy(args: readonly string[], environment: Environment): Understudy {
  const child = spawn(process.execPath, ['bin/enter.mjs', 'services/cli/src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, npm_lifecycle_event: 'understudy', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk) => {
      said[name] += chunk
      for (const listener of listeners) listener()
    })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      try {
        // An answer may show a key once; what is said beside it shows none, whatever the verb.
        refuseSecrets(said.stderr)
        resolve({ code, ...said })
      } catch (error) {
        reject(error)
      }
    })
  })
  return {
    child,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (said.stdout.match(words) !== null) resolve(said.stdout)
        }
        listeners.add(look)
        ended.then(({ code }) => reject(new Error(`It ended with ${code}: ${said.stdout}${said.stderr}`)), reject)
        look()
      }),
    interrupt: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

/** Ends with the test, whatever becomes of the test. */
export function untilTestEnds(started: Understudy): Understudy {
  onTestFinished(async () => {
    if (started.child.exitCode === null && started.child.signalCode === null) await started.interrupt()
  })
  return started
}

/** Runs a verb to its end, and parses what it answers under `--json`: the whole of its standard output. */
export async function answerOf(args: readonly string[], environment: Environment) {
  const { code, stdout, stderr } = await understudy(['--json', ...args], environment).ended
  try {
    return { code, stderr, answer: JSON.parse(stdout) }
  } catch {
    throw new Error(`understudy ${args.join(' ')} did not answer JSON but ${JSON.stringify(stdout)}; ${stderr}`)
  }
}
