import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSettings } from './settings.ts'

test('on a bare machine everything has a default', () => {
  expect(readSettings({})).toEqual({
    dataDir: expect.stringMatching(/\.understudy$/),
    databaseUrl: undefined,
    redisUrl: undefined,
    redisPrefix: 'understudy',
    masterKey: undefined,
    oldMasterKeys: undefined,
    host: '127.0.0.1',
    port: 4173,
    logLevel: undefined,
    metricsToken: undefined,
    trustedProxies: undefined,
  })
})

test('an empty variable counts as unset', () => {
  const names = ['UNDERSTUDY_DATA', 'DATABASE_URL', 'REDIS_URL', 'UNDERSTUDY_MASTER_KEY', 'HOST', 'PORT', 'LOG_LEVEL']
  expect(readSettings(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readSettings({}))
})

test('secrets may come from files, as containers hand them over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'settings-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'database')
  writeFileSync(file, 'postgresql://a:b@db/understudy\n')
  expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgresql://a:b@db/understudy')
  expect(() => readSettings({ REDIS_URL_FILE: join(folder, 'none') })).toThrow(
    'The file that REDIS_URL_FILE names cannot be read',
  )
})

test.each([
  [{ PORT: 'http' }, 'PORT must be a port from 0 to 65535, and is http'],
  [{ PORT: '65536' }, 'PORT must be a port'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, and is loud'],
  [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL is no address of that kind; it looks like postgresql://'],
  [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL is no address of that kind; it looks like redis://host:6379'],
])('%j is refused with what it may be', (env, message) => {
  expect(() => readSettings(env)).toThrow(message)
})

test('a bad address is not repeated, for it may hold a password', () => {
  expect(() => readSettings({ DATABASE_URL: 'postgres//me:secret@db' })).not.toThrow('secret')
})
