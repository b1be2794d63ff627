import { spawn } from 'node:child_process'
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RedisProgram } from './debian-redis.ts'
import { freePort, loopback } from './loopback-port.ts'
import { ping } from './redis-ping.ts'
import { processIdentity, signal, stillRuns, waitUntilGone } from './running-process.ts'
import { SetupProblem } from './setup-problem.ts'

export interface RunningRedis {
  /** `redis://127.0.0.1:port` */
  readonly url: string
  readonly stop: () => Promise<void>
}

const startingMs = 10_000

/** Starts a server of our own on a free loopback port. It keeps nothing: the queue is disposable. */
export async function startRedisServer(program: RedisProgram, cacheDir: string): Promise<RunningRedis> {
  const servers = join(cacheDir, 'redis-servers')
  await mkdir(servers, { recursive: true })
  await endOrphans(servers)
  const port = await freePort()
  const identity = await launch(program, port, cacheDir)
  const note = join(servers, String(port))
  await writeFile(note, `${processIdentity(process.pid)}\n${identity}\n`)
  const url = `redis://${loopback}:${port}`
  await untilItAnswers(url, identity, program)
  return {
    url,
    stop: async () => {
      await end(identity)
      await rm(note, { force: true })
    },
  }
}

async function launch({ file, libraryFolders }: RedisProgram, port: number, cacheDir: string): Promise<string> {
  const log = await open(join(cacheDir, 'redis.log'), 'a', 0o600)
  const options = ['--port', String(port), '--bind', loopback, '--save', '', '--appendonly', 'no', '--daemonize', 'no']
  const libraries = [...libraryFolders, process.env.LD_LIBRARY_PATH ?? ''].filter((folder) => folder !== '').join(':')
  const child = spawn(file, options, {
    cwd: cacheDir,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LD_LIBRARY_PATH: libraries },
  })
  child.unref()
  try {
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject))
  } finally {
    await log.close()
  }
  return processIdentity(child.pid ?? 0) ?? ''
}

async function untilItAnswers(url: string, identity: string, { file }: RedisProgram): Promise<void> {
  const deadline = performance.now() + startingMs
  while (!(await ping(url))) {
    if (!stillRuns(identity) || performance.now() > deadline)
      throw new SetupProblem(`${file} did not start (see redis.log)`)
    await sleep(10)
  }
}

/** Ends servers whose owner was killed; each note names the owner and the server. */
async function endOrphans(servers: string): Promise<void> {
  for (const name of await readdir(servers)) {
    const note = join(servers, name)
    const [owner = '', server = ''] = (await readFile(note, 'utf8').catch(() => '')).split('\n')
    if (stillRuns(owner)) continue
    await end(server)
    await rm(note, { force: true })
  }
}

async function end(identity: string): Promise<void> {
  signal(identity, 'SIGTERM')
  if (!(await waitUntilGone(identity, 5_000))) signal(identity, 'SIGKILL')
}
