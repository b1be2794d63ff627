import { readFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** In order of preference; Postgres refuses to run as root, and needs an account that the system knows by name. */
const candidates = ['postgres', '_postgres', 'nobody']

/** The account to run Postgres under: undefined for an ordinary user (their own), else one without privileges. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const known = new Map(readFileSync('/etc/passwd', 'utf8').split('\n').map(parseAccount))
  for (const name of candidates) {
    const account = known.get(name)
    if (account !== undefined && account.uid > 0) return account
  }
  throw new Error(`Running as root, and the system knows none of the accounts ${candidates.join(', ')}`)
}

function parseAccount(line: string): [string, Account] {
  const [name = '', , uid, gid] = line.split(':')
  return [name, { uid: Number(uid), gid: Number(gid) }]
}

/** Whether the account can enter `folder`: every folder on the way must let it through. */
export async function canEnter(account: Account | undefined, folder: string): Promise<boolean> {
  if (account === undefined) return true
  let at = resolve(folder)
  while (true) {
    if (!(await letsThrough(account, at))) return false
    const parent = dirname(at)
    if (parent === at) return true
    at = parent
  }
}

async function letsThrough(account: Account, folder: string): Promise<boolean> {
  const { uid, gid, mode } = await stat(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
