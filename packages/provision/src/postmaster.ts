import { execFile } from 'node:child_process'
import { readFile, readlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { answers } from './answers.ts'
import { loopback } from './loopback-port.ts'
import { processIdentity } from './running-process.ts'

const run = promisify(execFile)

export interface Postmaster {
  readonly identity: string
  readonly port: number
}

const settlingMs = 60_000
const line = { pid: 0, port: 3 }

/** The living server of this cluster by its `postmaster.pid`; undefined when there is none, or when the id has passed to another program. */
export async function runningPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[line.pid])
  const identity = pid > 0 ? processIdentity(pid) : undefined
  if (identity === undefined || !(await worksIn(pid, cluster))) return undefined
  return { identity, port: Number(lines[line.port]) }
}

/** Waits until a server that may be starting, recovering or stopping has made up its mind: its address, or undefined when it will not serve. */
export async function settle(postmaster: Postmaster, password: string): Promise<string | undefined> {
  const address = superuserAddress(postmaster.port, password)
  return (await answers(address, postmaster.identity, settlingMs)) ? address : undefined
}

export function superuserAddress(port: number, password: string): string {
  return `postgresql://postgres:${password}@${loopback}:${port}/postgres`
}

async function worksIn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === resolve(cluster)
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes(cluster)
}
