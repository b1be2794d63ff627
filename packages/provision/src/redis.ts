import { mkdir } from 'node:fs/promises'
import { compiledRedis } from './compiled-redis.ts'
import { privateDebianRedis, type RedisProgram } from './debian-redis.ts'
import { executableOnPath } from './executable-on-path.ts'
import { ping } from './redis-ping.ts'
import { type RunningRedis, startRedisServer } from './redis-server.ts'
import { explainFileError, SetupProblem } from './setup-problem.ts'

export interface RedisOptions {
  /** Where a private copy is kept from run to run. */
  readonly cacheDir: string
  readonly log: (line: string) => void
}

/**
 * A Redis for tests and benches: the one of `REDIS_URL`; else the machine's `redis-server` or `valkey-server`; else a
 * private copy from the Debian or Ubuntu archive; else one compiled by redis-memory-server.
 * @throws SetupProblem when there is none to be had.
 */
export async function startRedis({ cacheDir, log }: RedisOptions): Promise<RunningRedis> {
  const given = process.env.REDIS_URL
  if (given !== undefined && given !== '') return outsideRedis(given)
  try {
    await mkdir(cacheDir, { recursive: true })
  } catch (error) {
    throw explainFileError(error, 'keep a private Redis', cacheDir)
  }
  const program = installedRedis() ?? (await firstToBeHad(cacheDir, log))
  return startRedisServer(program, cacheDir)
}

async function outsideRedis(url: string): Promise<RunningRedis> {
  if (await ping(url).catch(() => false)) return { url, stop: async () => {} }
  throw new SetupProblem(`No Redis answers at REDIS_URL (${withoutPassword(url)})`)
}

function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return 'which is not a URL'
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

function installedRedis(): RedisProgram | undefined {
  const file = executableOnPath('redis-server') ?? executableOnPath('valkey-server')
  return file === undefined ? undefined : { file, libraryFolders: [] }
}

async function firstToBeHad(cacheDir: string, log: (line: string) => void): Promise<RedisProgram> {
  const refusals: string[] = []
  for (const fetch of [privateDebianRedis, compiledRedis]) {
    try {
      const program = await fetch(cacheDir, log)
      if (program !== undefined) return program
    } catch (error) {
      refusals.push(firstLine(error))
    }
  }
  const tried = refusals.length === 0 ? '' : ` (${refusals.join('; ')})`
  throw new SetupProblem(`No Redis: install redis-server or valkey-server, or set REDIS_URL${tried}`)
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message: string }
  const lines = (stderr || message).split('\n').filter((line) => line.trim() !== '')
  return lines.find((line) => line.startsWith('E:')) ?? lines[0] ?? 'unknown'
}
