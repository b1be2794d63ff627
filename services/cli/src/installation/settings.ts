import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the environment says about this installation. Everything has a default that works on a bare machine. */
export interface Settings {
  /** Where the embedded database and the installation's keys are kept. */
  readonly dataDir: string
  /** An outside Postgres; the embedded one where unset. */
  readonly databaseUrl: string | undefined
  /** Redis for the queues; Postgres carries them where unset. */
  readonly redisUrl: string | undefined
  /** 64 hexadecimal digits; kept in a file of the data folder where unset. */
  readonly masterKey: string | undefined
  readonly host: string
  readonly port: number
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env['PORT'] ?? 4173)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a port number, and is ${env['PORT']}`)
  return {
    dataDir: env['UNDERSTUDY_DATA'] ?? join(import.meta.dirname, '../../../../.understudy'),
    databaseUrl: fromFile(env, 'DATABASE_URL'),
    redisUrl: fromFile(env, 'REDIS_URL'),
    masterKey: fromFile(env, 'UNDERSTUDY_MASTER_KEY'),
    host: env['HOST'] ?? '127.0.0.1',
    port,
  }
}

/** A secret from the environment, or from the file that `NAME_FILE` names, as containers hand them over. */
function fromFile(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`]
  const text = file === undefined ? env[name] : readFileSync(file, 'utf8').trim()
  return text === undefined || text === '' ? undefined : text
}
