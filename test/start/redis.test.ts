import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { executableOnPath } from '@understudy/provision/executable-on-path'
import { startRedis } from '@understudy/provision/redis'
import { ping } from '@understudy/provision/redis-ping'
import { expect, onTestFinished, test } from 'vitest'

const cacheDir = mkdtempSync(join(tmpdir(), 'redis-'))
const start = () => startRedis({ cacheDir, log: () => {} })

function inEnvironment(values: Readonly<Record<string, string>>): void {
  const before = { ...process.env }
  Object.assign(process.env, values)
  onTestFinished(() => {
    process.env = before
  })
}

test('an address that nobody answers at is one clear message without the password', async () => {
  inEnvironment({ REDIS_URL: 'redis://:word@127.0.0.1:1/0' })
  await expect(start()).rejects.toThrow('No Redis answers at REDIS_URL (redis://127.0.0.1:1)')
})

test('without any way to a Redis it says what to do', async () => {
  inEnvironment({ PATH: '/nowhere', REDISMS_DOWNLOAD_MIRROR: 'http://127.0.0.1:1' })
  await expect(start()).rejects.toThrow('No Redis: install redis-server or valkey-server, or set REDIS_URL')
})

test.runIf(executableOnPath('apt-get') !== undefined)(
  'two servers run side by side and end with their owner',
  async () => {
    const [first, second] = [await start(), await start()]
    onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true }))
    expect(first.url).not.toBe(second.url)
    expect(await ping(first.url)).toBe(true)
    await first.stop()
    expect([await ping(first.url), await ping(second.url)]).toEqual([false, true])
    await second.stop()
  },
)
