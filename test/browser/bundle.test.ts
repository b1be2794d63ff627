import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildConsole } from '@understudy/console/build'
import { beforeAll, expect, test } from 'vitest'

/** Bytes on the wire, compressed as every browser takes it. */
const budget = { firstScripts: 250_000, firstStyles: 40_000, firstPage: 300_000, anyPart: 150_000 } as const

let folder: string
let page: string

beforeAll(async () => {
  folder = await buildConsole()
  page = await readFile(join(folder, 'index.html'), 'utf8')
})

const named = (ending: string) =>
  [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)]
    .map(([, path]) => String(path))
    .filter((path) => path.endsWith(ending))

async function sizeOf(paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(paths.map(async (path) => gzipSync(await readFile(join(folder, path))).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}

test('what a browser fetches before the first page is at most 250 kB of JavaScript, compressed, and 300 kB in all', async () => {
  const [scripts, styles] = [named('.js'), named('.css')]
  expect(scripts.length).toBeGreaterThan(0)
  expect(styles.length).toBeGreaterThan(0)
  expect(await sizeOf(scripts)).toBeLessThan(budget.firstScripts)
  expect(await sizeOf(styles)).toBeLessThan(budget.firstStyles)
  expect(await sizeOf(['/index.html', ...scripts, ...styles])).toBeLessThan(budget.firstPage)
})

test('no part that is fetched later is larger than what a phone waits a second for', async () => {
  const assets = (await readdir(join(folder, 'assets'))).filter((name) => /\.(js|css)$/.test(name))
  expect(assets.length).toBeGreaterThan(10)
  const sizes = await Promise.all(assets.map(async (name) => [name, await sizeOf([`/assets/${name}`])] as const))
  expect(sizes.filter(([, size]) => size > budget.anyPart)).toEqual([])
})

test('everything that is read as text lies there compressed too, and smaller', async () => {
  for (const path of ['/index.html', ...named('.js'), ...named('.css')]) {
    const whole = (await readFile(join(folder, path))).length
    for (const ending of ['br', 'gz'])
      expect((await readFile(join(folder, `${path}.${ending}`))).length, `${path}.${ending}`).toBeLessThan(whole)
  }
})

test('the first page fetches nothing from anywhere else, and no script before the styles holds it up', () => {
  const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => String(address))
  expect(addresses.filter((address) => !address.startsWith('/'))).toEqual([])
  const holding = [...page.matchAll(/<script(?![^>]*type="module")[^>]*src="([^"]+)"/g)].map(([, path]) => path)
  expect(holding).toEqual(['/color-scheme.js'])
})
