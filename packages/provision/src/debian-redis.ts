import { execFile } from 'node:child_process'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { executableOnPath } from './executable-on-path.ts'
import { withFolderLock } from './folder-lock.ts'

const run = promisify(execFile)

/** A server program and the folders that its libraries are in. */
export interface RedisProgram {
  readonly file: string
  readonly libraryFolders: readonly string[]
}

/** In order of preference; newer releases have only the second. */
const packages = ['redis-server', 'valkey-server']
/** Its loader is the system's, so the C library must be the system's too. */
const neverPrivate = /^(libc6|libc-bin|libc-l10n|locales)$/

/**
 * Fetches Redis and the libraries that it lacks here from the Debian or Ubuntu archive into `cacheDir/redis`, without
 * root and without installing anything. Undefined on systems that have no `apt-get`.
 * @throws Error with apt's own words when the archive cannot be reached.
 */
export async function privateDebianRedis(
  cacheDir: string,
  log: (line: string) => void,
): Promise<RedisProgram | undefined> {
  if (executableOnPath('apt-get') === undefined || executableOnPath('dpkg') === undefined) return undefined
  return withFolderLock(cacheDir, async () => {
    const root = join(cacheDir, 'redis')
    const kept = await programIn(root)
    if (kept !== undefined) return kept
    log('Fetching a private copy of Redis')
    const draft = join(cacheDir, 'redis.draft')
    await rm(draft, { recursive: true, force: true })
    await fetchInto(draft)
    await rename(join(draft, 'root'), root)
    await rm(draft, { recursive: true, force: true })
    return programIn(root)
  })
}

async function fetchInto(draft: string): Promise<void> {
  const archives = join(draft, 'archives')
  const lists = join(draft, 'lists')
  for (const folder of [archives, join(lists, 'partial')]) await mkdir(folder, { recursive: true })
  // The system's own package lists may be missing, stale, or closed to this user; these are ours for a moment.
  const ours = ['-q', '-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${draft}`, '-o', 'Debug::NoLocking=1']
  await run('apt-get', [...ours, '-o', 'APT::Sandbox::User=', 'update'])
  const names = await missingPackages(ours)
  await run('apt-get', [...ours, '-o', 'APT::Sandbox::User=', 'download', ...names], { cwd: archives })
  for (const archive of await readdir(archives)) await run('dpkg', ['-x', join(archives, archive), join(draft, 'root')])
}

/** `name=version` of the server and of each library that is not installed here. */
async function missingPackages(options: readonly string[]): Promise<string[]> {
  let refusal: unknown
  for (const name of packages) {
    try {
      const { stdout } = await run('apt-get', [...options, '--simulate', '--no-install-recommends', 'install', name])
      return parseSimulation(stdout)
    } catch (error) {
      refusal ??= error
    }
  }
  throw refusal
}

/** Reads lines such as `Inst liblzf1 (3.6-3 Debian:12.15/oldstable [amd64])` and `Inst zlib1g [1.1] (1.2 …)`. */
export function parseSimulation(output: string): string[] {
  const lines = output.matchAll(/^Inst (\S+) (?:\[\S+\] )?\((\S+) /gm)
  return [...lines].flatMap(([, name = '', version]) => (neverPrivate.test(name) ? [] : [`${name}=${version}`]))
}

async function programIn(root: string): Promise<RedisProgram | undefined> {
  const programs = await namesIn(join(root, 'usr/bin'))
  const name = packages.find((candidate) => programs.includes(candidate))
  if (name === undefined) return undefined
  return { file: join(root, 'usr/bin', name), libraryFolders: await libraryFolders(root) }
}

async function libraryFolders(root: string): Promise<string[]> {
  const bases = [join(root, 'usr/lib'), join(root, 'lib')]
  const found = await Promise.all(bases.map(async (base) => (await namesIn(base)).map((name) => join(base, name))))
  return found.flat().filter((folder) => folder.includes('-linux-'))
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}
