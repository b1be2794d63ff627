import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run as lintDockerfile } from 'dockerfilelint'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { knownCommands } from '../checks/known-commands.ts'

interface Service {
  readonly image: string
  readonly command?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly healthcheck?: object
  readonly build?: { readonly context: string; readonly dockerfile: string }
}

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const compose = parse(read('infra/containers/compose.yaml'), { merge: true }) as { services: Record<string, Service> }
const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'understudy')

test('the compose file runs Postgres, Redis, the migration and each service', () => {
  expect(Object.keys(compose.services).sort()).toEqual(
    ['api', 'migrate', 'postgres', 'redis', 'relay', 'timers', 'worker'].sort(),
  )
})

test('every service of ours is started by a verb of the command line', () => {
  const started = ours.map(([, { command = [] }]) => command[0])
  expect([...knownCommands(root).verbs]).toEqual(expect.arrayContaining(started))
})

test.each(ours)('the program knows every variable that %s is given', (_, { environment = {} }) => {
  const settings = read('services/cli/src/installation/settings.ts')
  expect(Object.keys(environment).length).toBeGreaterThan(0)
  for (const name of Object.keys(environment)) expect(settings).toContain(`'${name}'`)
})

test.each(Object.entries(compose.services))('%s is watched', (name, { healthcheck }) => {
  expect(healthcheck).toEqual(
    name === 'migrate' ? { disable: true } : expect.objectContaining({ test: expect.any(Array) }),
  )
})

test('nothing is published but on the loopback address', () => {
  const published = Object.values(compose.services).flatMap(({ ports = [] }) => ports)
  expect(published).toEqual(['127.0.0.1:4173:4173'])
})

/** What compose takes from the env file: `${NAME:?why}` must be there, `${NAME:-usual}` may be. */
const asked = Array.from(
  read('infra/containers/compose.yaml').matchAll(/\$\{(\w+):([?-])([^}]*)\}/g),
  ([, name = '', how, usual = '']) => ({ name, isNeeded: how === '?', usual: how === '?' ? '' : usual }),
)
const offered = new Map(
  Array.from(read('infra/containers/example.env').matchAll(/^(\w+)=(.*)$/gm), ([, name = '', value = '']) => [
    name,
    value,
  ]),
)
/** Postgres' own, and what the operator's guide marks as secret. */
const secrets = new Set([
  'POSTGRES_PASSWORD',
  ...Array.from(read('docs/operating.md').matchAll(/`([A-Z_]+)` \*/g), ([, name = '']) => name),
])

test('whatever compose takes from the env file stands in the example, with what holds where nothing else is said', () => {
  expect(read('infra/containers/compose.yaml').match(/\$/g)).toHaveLength(asked.length)
  expect(new Set(offered.keys())).toEqual(new Set(asked.map(({ name }) => name)))
  for (const { name, usual } of asked) expect(offered.get(name), name).toBe(usual)
})

test('a secret comes from the env file and has no value anywhere else, and what is needed is a secret', () => {
  expect(secrets).toContain('SMTP_URL')
  const named = asked.filter(({ name }) => secrets.has(name))
  expect(named.map(({ usual }) => usual).join('')).toBe('')
  for (const { name, isNeeded } of asked) if (isNeeded) expect(secrets).toContain(name)
})

test('how messages and letters go out, and where people come in, is told to who has to know it, and to nobody else', () => {
  const told = (name: string) =>
    ours.filter(([, { environment = {} }]) => name in environment).map(([service]) => service)
  for (const name of ['SMTP_URL', 'SMTP_FROM', 'OUTBOUND_ALLOW', 'PUBLIC_URL'])
    expect(told(name), name).toEqual(['api', 'worker'])
  for (const name of ['OIDC_CLIENT_SECRET', 'TRUSTED_PROXIES']) expect(told(name), name).toEqual(['api'])
})

test('the Dockerfile is clean, does not run as root, and copies only what is there', () => {
  const file = 'infra/containers/Dockerfile'
  expect(lintDockerfile(root, read(file))).toEqual([])
  const lines = read(file).split('\n')
  const finalStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')))
  expect(finalStage).toContain('USER node')
  for (const [, source = ''] of read(file).matchAll(/^COPY (?!--from)(\S+)/gm))
    if (!source.endsWith('*')) expect(existsSync(join(root, source)), source).toBe(true)
  const { extends: base } = JSON.parse(read('services/console/tsconfig.json')) as { extends: string }
  expect(read(file), 'what the bundle of the console is built with').toContain(`COPY ${base.replaceAll('../', '')} `)
})

test('the Dockerfile takes the package manager that the repository names', () => {
  const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string }
  const used = [...read('infra/containers/Dockerfile').matchAll(/pnpm@\S+/g)].map(([name]) => name)
  expect(new Set(used)).toEqual(new Set([packageManager]))
})

test('Prometheus scrapes every service of ours where it tells its metrics', () => {
  const { scrape_configs } = parse(read('infra/monitoring/prometheus.yml')) as {
    scrape_configs: {
      static_configs: { targets: string[] }[]
      dns_sd_configs: { names: string[]; port: number }[]
    }[]
  }
  const still = scrape_configs.flatMap(({ static_configs }) => static_configs.flatMap(({ targets }) => targets))
  const scaled = scrape_configs.flatMap(({ dns_sd_configs }) =>
    dns_sd_configs.flatMap(({ names, port }) => names.map((name) => `${name}:${port}`)),
  )
  const told = ours
    .filter(([name]) => name !== 'migrate')
    .map(([name, { environment = {} }]) => `${name}:${name === 'api' ? environment.PORT : environment.METRICS_PORT}`)
  expect([...still, ...scaled].sort()).toEqual(told.sort())
})
