import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What the environment says about this installation. Everything has a default that works on a bare machine. */
export interface Settings {
  /** Where the embedded database and the installation's keys are kept. */
  readonly dataDir: string
  /** An outside Postgres; the embedded one where unset. */
  readonly databaseUrl: string | undefined
  /** Redis for the queues; Postgres carries them where unset. */
  readonly redisUrl: string | undefined
  /** What the keys in Redis begin with; installations that share one need different ones. */
  readonly redisPrefix: string
  /** 64 hexadecimal digits; kept in a file of the data folder where unset. */
  readonly masterKey: string | undefined
  /** Master keys of before, with commas or lines between, until everything is wrapped under the newest. */
  readonly oldMasterKeys: string | undefined
  readonly host: string
  readonly port: number
  /** `info` where unset, but for `start` at a terminal, which tells only of what a person has to see to. */
  readonly logLevel: LogLevel | undefined
  /** Where relay, worker and timers alone tell their metrics; nowhere where unset. The API tells its own. */
  readonly metricsPort: number | undefined
  /** What a scraper of /metrics sends as a bearer; only this machine may scrape where unset. */
  readonly metricsToken: string | undefined
  /** Proxies whose X-Forwarded-* headers are believed: addresses or networks, with commas between. */
  readonly trustedProxies: string | undefined
  /** The mail server, and who e-mail comes from; none is sent where unset. */
  readonly smtpUrl: string | undefined
  readonly smtpFrom: string | undefined
  /** Private networks that webhooks may reach, with commas between; none where unset. */
  readonly outboundAllow: string | undefined
  /** Where people reach the console and the links in messages, without a slash at the end. */
  readonly publicUrl: string | undefined
  /** Single sign-on by OpenID Connect: the provider, what we are there, and what the button says; none where unset. */
  readonly oidcIssuer: string | undefined
  readonly oidcClientId: string | undefined
  readonly oidcClientSecret: string | undefined
  readonly oidcName: string | undefined
  /** A collector of traces, OTLP over HTTP; none are made where unset. */
  readonly tracesEndpoint: string | undefined
}

/** @throws Error that names the variable and what it may be. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    dataDir: env['UNDERSTUDY_DATA'] || join(import.meta.dirname, '../../../../.understudy'),
    databaseUrl: addressOf(env, 'DATABASE_URL', /^postgres(ql)?:$/, 'postgresql://user:password@host:5432/database'),
    redisUrl: addressOf(env, 'REDIS_URL', /^rediss?:$/, 'redis://host:6379'),
    redisPrefix: env['REDIS_PREFIX'] || 'understudy',
    masterKey: fromFile(env, 'UNDERSTUDY_MASTER_KEY'),
    oldMasterKeys: fromFile(env, 'UNDERSTUDY_OLD_MASTER_KEYS'),
    host: env['HOST'] || '127.0.0.1',
    port: portOf(env['PORT'] || '4173', 'PORT'),
    logLevel: levelOf(env['LOG_LEVEL']),
    metricsPort: env['METRICS_PORT'] ? portOf(env['METRICS_PORT'], 'METRICS_PORT') : undefined,
    metricsToken: fromFile(env, 'METRICS_TOKEN'),
    trustedProxies: env['TRUSTED_PROXIES'] || undefined,
    smtpUrl: addressOf(env, 'SMTP_URL', /^smtps?:$/, 'smtp://user:password@host:587'),
    smtpFrom: env['SMTP_FROM'] || undefined,
    outboundAllow: env['OUTBOUND_ALLOW'] || undefined,
    publicUrl: addressOf(env, 'PUBLIC_URL', /^https?:$/, 'https://understudy.example')?.replace(/\/+$/, ''),
    oidcIssuer: addressOf(env, 'OIDC_ISSUER', /^https?:$/, 'https://login.agency.example'),
    oidcClientId: env['OIDC_CLIENT_ID'] || undefined,
    oidcClientSecret: fromFile(env, 'OIDC_CLIENT_SECRET'),
    oidcName: env['OIDC_NAME'] || undefined,
    tracesEndpoint: addressOf(env, 'OTEL_EXPORTER_OTLP_ENDPOINT', /^https?:$/, 'http://127.0.0.1:4318'),
  }
}

/** @throws Error that names what was asked for. */
export function portOf(text: string, name: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`${name} must be a port from 0 to 65535, and is ${text}`)
  return port
}

function levelOf(text: string | undefined): LogLevel | undefined {
  if (text === undefined || text === '') return undefined
  const level = logLevels.find((known) => known === text)
  if (level === undefined) throw new Error(`LOG_LEVEL must be one of ${logLevels.join(', ')}, and is ${text}`)
  return level
}

/** The address may hold a password, so that a bad one is not repeated. */
function addressOf(env: NodeJS.ProcessEnv, name: string, scheme: RegExp, example: string): string | undefined {
  const text = fromFile(env, name)
  if (text === undefined) return undefined
  if (!URL.canParse(text) || !scheme.test(new URL(text).protocol))
    throw new Error(`${name} is no address of that kind; it looks like ${example}`)
  return text
}

/** A secret from the environment, or from the file that `NAME_FILE` names, as containers hand them over. */
function fromFile(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`]
  const text = file === undefined || file === '' ? env[name] : contentOf(file, `${name}_FILE`)
  return text === undefined || text === '' ? undefined : text
}

function contentOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Error(`The file that ${name} names cannot be read: ${(error as Error).message}`)
  }
}
