import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const cache = join(import.meta.dirname, '../../.understudy/cache')
const script = 'worker-process'

/**
 * The worker process as one file, and a few that it reads when it needs them: as the fifteen hundred that it is made of it
 * takes almost three times as long to load, and more than sixty are loaded to be killed. Where it lies is the same in
 * every run, so that what was compiled of it once need not be again.
 */
export async function bundleWorker(): Promise<string> {
  const folder = join(cache, 'mortal-worker')
  const aside = `${folder}-${process.pid}`
  await build({
    configFile: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    ssr: { noExternal: true },
    build: {
      ...{ ssr: `${script}.ts`, outDir: aside, emptyOutDir: true, minify: false, target: 'esnext' },
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  await mkdir(folder, { recursive: true })
  // Another run may be reading the same: each file is there whole at any time.
  for (const name of await readdir(aside)) await rename(join(aside, name), join(folder, name))
  await rm(aside, { recursive: true })
  return join(folder, `${script}.mjs`)
}
