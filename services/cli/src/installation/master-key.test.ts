import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { masterKeyFile, masterKeyOf } from './master-key.ts'

function emptyFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), 'master-key-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true }))
  return { dataDir, masterKey: undefined, databaseUrl: undefined }
}

const nothingSealed = async () => false
const somethingSealed = async () => true

test('on an empty data folder a key is drawn and kept for its owner alone', async () => {
  const place = emptyFolder()
  const key = await masterKeyOf(place, nothingSealed)
  expect(readFileSync(masterKeyFile(place), 'utf8')).toBe(`${key.toString('hex')}\n`)
  expect(statSync(masterKeyFile(place)).mode & 0o777).toBe(0o600)
  expect(await masterKeyOf(place, somethingSealed)).toEqual(key)
})

test('two processes that draw at once come to the same key', async () => {
  const place = emptyFolder()
  const [one, other] = await Promise.all([masterKeyOf(place, nothingSealed), masterKeyOf(place, nothingSealed)])
  expect(one).toEqual(other)
})

test('where data was sealed, a lost key is said to be lost, and no other is drawn', async () => {
  const place = emptyFolder()
  await expect(masterKeyOf(place, somethingSealed)).rejects.toThrow(`${masterKeyFile(place)} is gone`)
  await expect(masterKeyOf(place, somethingSealed)).rejects.toThrow('is gone')
})

test('an outside database is never sealed with a key that only this machine has', async () => {
  const place = { ...emptyFolder(), databaseUrl: 'postgresql://db/understudy' }
  await expect(masterKeyOf(place, nothingSealed)).rejects.toThrow('UNDERSTUDY_MASTER_KEY is not set')
})

test('a key that is none is refused with where it came from, and is not repeated', async () => {
  const place = emptyFolder()
  writeFileSync(masterKeyFile(place), 'secret words\n')
  await expect(masterKeyOf(place, nothingSealed)).rejects.toThrow(`(${masterKeyFile(place)}) must be 64 hexadecimal`)
  await expect(masterKeyOf({ ...place, masterKey: 'short' }, nothingSealed)).rejects.toThrow('(UNDERSTUDY_MASTER_KEY)')
  await expect(masterKeyOf(place, nothingSealed)).rejects.not.toThrow('secret words')
})
