import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'

export interface Memory {
  /** Resident memory of the all-in-one process, MiB; null where the system does not tell. */
  readonly nodeMib: number | null
  /** Postgres with all its processes, memory that they share counted once, MiB; null where the system does not tell. */
  readonly postgresMib: number | null
}

const idleMs = 5_000

/** After a while without work. */
export async function memoryAtIdle(pid: number, admin: pg.Client, waitMs = idleMs): Promise<Memory> {
  await sleep(waitMs)
  const { rows } = await admin.query('select pid from pg_stat_activity where pid is not null')
  const backends = await Promise.all(rows.map((row) => kibOf(row.pid, 'smaps_rollup', 'Pss')))
  const known = backends.filter((kib) => kib !== undefined)
  return {
    nodeMib: mib(await kibOf(pid, 'status', 'VmRSS')),
    postgresMib: known.length === 0 ? null : mib(known.reduce((sum, kib) => sum + kib, 0)),
  }
}

/** A figure of a process, as /proc has it. */
async function kibOf(pid: number, file: string, name: string): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]
  return found === undefined ? undefined : Number(found)
}

function mib(kib: number | undefined): number | null {
  return kib === undefined ? null : Math.round(kib / 1_024)
}
