import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '@understudy/provision/make-folder'
import { explainFileError } from '@understudy/provision/setup-problem'
import type { Settings } from './settings.ts'

const keyBytes = 32

type Place = Pick<Settings, 'masterKey' | 'databaseUrl' | 'dataDir'>

/**
 * The key that wraps every other key: given, or drawn once and kept in the data folder for its owner's eyes only.
 * `isNeeded` asks whether something was sealed before, when a new key would open nothing.
 * @throws Error that says what to do where there is none.
 */
export async function masterKeyOf(place: Place, isNeeded: () => Promise<boolean>): Promise<Buffer> {
  if (place.masterKey !== undefined) return parse(place.masterKey, 'UNDERSTUDY_MASTER_KEY')
  const file = masterKeyFile(place)
  const kept = await keptIn(file)
  if (kept !== undefined) return parse(kept, file)
  if (place.databaseUrl !== undefined)
    throw new Error(
      'UNDERSTUDY_MASTER_KEY is not set. Make one with `openssl rand -hex 32`, keep it safe, and give it to every service',
    )
  if (await isNeeded())
    throw new Error(
      `The master key is missing: ${file} is gone, and the data was sealed with it. Put it back from where you keep a copy`,
    )
  return draw(file, place.dataDir)
}

/** Those of before, given or kept in a file beside the newest, one a line: they open what is not wrapped anew yet. */
export async function oldMasterKeysOf({
  oldMasterKeys,
  dataDir,
}: Pick<Settings, 'oldMasterKeys' | 'dataDir'>): Promise<Buffer[]> {
  const file = join(dataDir, 'master.key.old')
  const [text, origin] =
    oldMasterKeys === undefined ? [await keptIn(file), file] : [oldMasterKeys, 'UNDERSTUDY_OLD_MASTER_KEYS']
  return (text ?? '')
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => parse(one, origin))
}

export const masterKeyFile = ({ dataDir }: Pick<Settings, 'dataDir'>) => join(dataDir, 'master.key')

async function keptIn(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`The master key cannot be read: ${(error as Error).message}`)
  }
}

/** Where two processes draw at once, the one that wrote first gives the key to both. */
async function draw(file: string, dataDir: string): Promise<Buffer> {
  const drawn = randomBytes(keyBytes)
  try {
    await makeFolder(dataDir)
    await writeFile(file, `${drawn.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    return drawn
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainFileError(error, 'keep the master key', file)
    return parse((await keptIn(file)) ?? '', file)
  }
}

function parse(text: string, origin: string): Buffer {
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new Error(`The master key (${origin}) must be 64 hexadecimal digits; make one with \`openssl rand -hex 32\``)
  return Buffer.from(text, 'hex')
}
