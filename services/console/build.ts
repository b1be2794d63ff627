import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const folder = import.meta.dirname
const root = join(folder, '../..')
const dist = join(folder, 'dist')
const stampFile = join(dist, 'stamp.txt')

/** Everything that a bundle is made of; a change in any of it makes the last one stale. */
const sources = ['index.html', 'vite.config.ts', 'build.ts', 'package.json', 'src', 'public'].map((name) =>
  join(folder, name),
)
const fromOutside = ['packages/client/src', 'packages/contract/src/http', 'packages/domain/src', 'pnpm-lock.yaml'].map(
  (name) => join(root, name),
)

/** Builds the console where the last bundle is missing or stale. @returns the folder to serve. */
export async function buildConsole(): Promise<string> {
  const stamp = await contentHash([...sources, ...fromOutside])
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === stamp) return dist
  // Another process may be serving the old bundle or building one too: build aside, then change over.
  const aside = join(folder, 'node_modules', `.dist-${process.pid}`)
  await mkdir(join(folder, 'node_modules'), { recursive: true })
  await inProduction(async () => {
    const { build } = await import('vite')
    const configFile = join(folder, 'vite.config.ts')
    await build({ configFile, logLevel: 'warn', mode: 'production', build: { outDir: aside, emptyOutDir: true } })
  })
  await compress(aside)
  await writeFile(join(aside, 'stamp.txt'), stamp)
  await changeOver(aside)
  return dist
}

const worthCompressing = /\.(js|css|html|svg)$/
const brotliOf = promisify(brotliCompress)
const gzipOf = promisify(gzip)

/** Once, here, and as small as it gets: whoever serves the bundle sends what lies beside a file to a browser that takes it. */
async function compress(folder: string): Promise<void> {
  const paths = (await filesUnder(folder)).filter((path) => worthCompressing.test(path))
  for (const path of paths) {
    const bytes = await readFile(path)
    await writeFile(`${path}.br`, await brotliOf(bytes))
    await writeFile(`${path}.gz`, await gzipOf(bytes, { level: 9 }))
  }
}

/** Where another process was quicker its bundle stays: it is of the same sources, or of newer ones. */
async function changeOver(aside: string): Promise<void> {
  const old = `${aside}-old`
  await rename(dist, old).catch(ignore('ENOENT'))
  await rename(aside, dist).catch(ignore('ENOTEMPTY', 'EEXIST'))
  await Promise.all([old, aside].map((folder) => rm(folder, { recursive: true, force: true })))
}

const ignore =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException) => {
    if (!codes.includes(error.code ?? '')) throw error
  }

/** Vite believes NODE_ENV more than its mode: in a test run it would bundle React for development. */
async function inProduction(run: () => Promise<void>): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await run()
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

async function contentHash(paths: readonly string[]): Promise<string> {
  const files = (await Promise.all(paths.map(filesUnder))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(relative(root, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function filesUnder(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return [path]
  }
}
