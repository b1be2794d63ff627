import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../test/api-on-test-database.ts'

let open: TestApi
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understudy-console-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Console</title>')
  await writeFile(join(folder, 'assets', 'index-abc123.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'index-abc123.js.br'), brotliCompressSync('export {}'))
  open = await openTestApi({ consoleDir: folder })
})

afterAll(async () => {
  await open.close()
  await rm(folder, { recursive: true })
})

const page = (path: string, accept = 'text/html,*/*;q=0.8') => fetch(open.api.url + path, { headers: { accept } })

test.each(['/', '/board', '/board?state=blocked', '/work-items/anything/at-all'])('%s is the console', async (path) => {
  const answer = await page(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(await answer.text()).toContain('<title>Console</title>')
})

test('a page runs our own scripts only and is shown in no frame', async () => {
  const { headers } = await page('/')
  const policy = String(headers.get('content-security-policy'))
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('what carries a hash in its name is kept for a year; what is missing is missing', async () => {
  const script = await page('/assets/index-abc123.js', '*/*')
  expect(script.status).toBe(200)
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect((await page('/assets/index-gone.js', '*/*')).status).toBe(404)
})

test('a browser that takes it compressed gets it so, and any other as it is', async () => {
  const path = '/assets/index-abc123.js'
  const packed = await fetch(open.api.url + path, { headers: { 'accept-encoding': 'gzip, br' } })
  expect(packed.headers.get('content-encoding')).toBe('br')
  expect(packed.headers.get('content-type')).toContain('javascript')
  expect(packed.headers.get('vary')).toContain('accept-encoding')
  expect(packed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(await packed.text()).toBe('export {}')
  const plain = await fetch(open.api.url + path, { headers: { 'accept-encoding': 'identity' } })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(await plain.text()).toBe('export {}')
  expect((await page('/', 'text/html')).status, 'of which there is no compressed copy').toBe(200)
})

test.each(['/v1', '/v1/', '/v1/nothing', '/v1/work-items/x/y/z', '/health/none'])(
  '%s is no page but a problem document',
  async (path) => {
    const answer = await page(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ status: 404, code: 'not_found' })
  },
)

test.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/assets/..%2f..%2fsecret'])(
  'nothing outside of the folder is served for %s',
  async (path) => {
    const answer = await page(path, '*/*')
    const text = await answer.text()
    expect(answer.status >= 400 || text.includes('<title>Console</title>')).toBe(true)
    expect(text).not.toContain('root:')
  },
)

test('without a console a browser is told so in plain words', async () => {
  const bare = await openTestApi()
  const answer = await fetch(bare.api.url, { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('/openapi.json')
  await bare.close()
})
