import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToPackagedNode, root } from './packaged-node.mjs'
import { runStep } from './run-step.mjs'

/** Each step leaves a stamp of what it was made from, so that a set-up workspace costs two small reads. */
const steps = [
  { stamp: 'installed', from: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'], run: install },
  { stamp: 'generated', from: ['prisma/schema.prisma'], run: generate },
]

/** Installs and generates what is missing or out of date. Speaks only on standard error. */
export async function makeReady() {
  for (const { stamp, from, run } of steps) {
    const inputs = from.map((name) => join(root, name)).filter((file) => existsSync(file))
    if (inputs.length === 0) continue
    const wanted = fingerprint(inputs)
    const file = join(root, 'node_modules', `.understudy-${stamp}`)
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue
    await run()
    writeFileSync(file, wanted)
  }
}

function fingerprint(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

async function install() {
  assertWritable()
  console.error('Installing the packages (a minute or two the first time)')
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const settings = ['--frozen-lockfile', '--config.confirmModulesPurge=false']
  // Checking every package's age again takes half of the time; CI does it.
  if (!process.env.CI) settings.push('--config.trustLockfile=true')
  await runStep('npx', ['-y', packageManager, 'install', ...settings], {
    progress: /^Progress: /,
    complaint: 'Installing the packages failed',
    // npm waits for half a minute by itself before it says that there is no network.
    environment: { npm_config_fetch_retries: '1', npm_config_fetch_retry_mintimeout: '1000' },
  })
}

/** Prisma would fetch its schema engine even to generate the client, which does not need it. */
export async function generate() {
  console.error('Generating the database client')
  const prisma = join(root, 'node_modules/prisma/build/index.js')
  await runStep(pathToPackagedNode(), [prisma, 'generate'], {
    complaint: 'Generating the database client failed',
    environment: { PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
}

function assertWritable() {
  const folder = join(root, 'node_modules')
  try {
    // Not recursive: that would call a read-only disk a missing folder.
    if (!existsSync(folder)) mkdirSync(folder)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    const reason = error.code === 'EROFS' ? 'the disk is read-only' : error.message
    throw new Error(`Cannot install into ${folder}: ${reason}`)
  }
}
