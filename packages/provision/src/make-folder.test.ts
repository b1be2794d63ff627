import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'make-folder-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a folder is made with those above it, also by several at once, and again', async () => {
  const folder = join(place(), 'a/b/c')
  await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(join(folder, 'd'))])
  await makeFolder(folder)
  expect(statSync(join(folder, 'd')).isDirectory()).toBe(true)
})

test('a file in the way is told as one, wherever it lies', async () => {
  const file = join(place(), 'file')
  writeFileSync(file, '')
  await expect(makeFolder(file)).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(makeFolder(join(file, 'a/b'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.runIf(process.platform === 'linux')('a file system that takes no folders refuses at once', async () => {
  await expect(makeFolder('/proc/understudy')).rejects.toMatchObject({ code: 'ENOENT' })
})
