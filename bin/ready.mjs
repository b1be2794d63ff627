import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToPackagedNode, root } from './packaged-node.mjs'

/** Each step leaves a stamp of what it was made from, so that a set-up workspace costs two small reads. */
const steps = [
  { stamp: 'installed', from: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'], run: install },
  { stamp: 'generated', from: ['prisma/schema.prisma'], run: generate },
]

/** Installs and generates what is missing or out of date. Speaks only on standard error. */
export function makeReady() {
  for (const { stamp, from, run } of steps) {
    const inputs = from.map((name) => join(root, name)).filter((file) => existsSync(file))
    if (inputs.length === 0) continue
    const wanted = fingerprint(inputs)
    const file = join(root, 'node_modules', `.understudy-${stamp}`)
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue
    run()
    writeFileSync(file, wanted)
  }
}

function fingerprint(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function install() {
  assertWritable()
  console.error('Installing the packages (a minute or two the first time)')
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const settings = ['--frozen-lockfile', '--config.confirmModulesPurge=false']
  // Checking every package's age again takes half of the time; CI does it.
  if (!process.env.CI) settings.push('--config.trustLockfile=true')
  run('npx', ['-y', packageManager, 'install', ...settings], 'Installing the packages failed; see above')
}

/** Prisma would fetch its schema engine even to generate the client, which does not need it. */
export function generate() {
  console.error('Generating the database client')
  const prisma = join(root, 'node_modules/prisma/build/index.js')
  const environment = { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  run(pathToPackagedNode(), [prisma, 'generate'], 'Generating the database client failed; see above', environment)
}

function run(command, options, complaint, environment = {}) {
  const { NODE_ENV: _, ...inherited } = process.env
  const toStandardError = ['ignore', 2, 2]
  const child = spawnSync(command, options, {
    cwd: root,
    stdio: toStandardError,
    env: { ...inherited, ...environment },
  })
  if (child.error) throw new Error(`${complaint} (${child.error.message})`)
  if (child.status !== 0) throw new Error(complaint)
}

function assertWritable() {
  try {
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    accessSync(join(root, 'node_modules'), constants.W_OK)
  } catch (error) {
    throw new Error(`Cannot install into ${join(root, 'node_modules')}: ${error.message}`)
  }
}
