import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

const keyBytes = 32

/** The key that wraps every other key: given, or drawn once and kept in the data folder for its owner's eyes only. */
export async function masterKeyOf({ masterKey, databaseUrl, dataDir }: Settings): Promise<Buffer> {
  if (masterKey !== undefined) return parse(masterKey)
  const path = join(dataDir, 'master.key')
  const kept = await readFile(path, 'utf8').catch(() => undefined)
  if (kept !== undefined) return parse(kept.trim())
  if (databaseUrl !== undefined)
    throw new Error(
      'UNDERSTUDY_MASTER_KEY is not set. Make one with `openssl rand -hex 32`, keep it safe, and give it to every service',
    )
  const drawn = randomBytes(keyBytes)
  await mkdir(dataDir, { recursive: true })
  await writeFile(path, `${drawn.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  return drawn
}

function parse(text: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new Error('The master key must be 64 hexadecimal digits; make one with `openssl rand -hex 32`')
  return Buffer.from(text, 'hex')
}
