import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { allows, checkLicences } from './licences.ts'

test.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC', 'Apache-2.0'])('%s goes with ours', (expression) => {
  expect(allows(expression)).toBe(true)
})

test.each(['GPL-3.0', 'MIT AND GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', ''])('%s does not', (expression) => {
  expect(allows(expression)).toBe(false)
})

test('a dependency of a dependency with another licence is found', () => {
  const folder = workspaceWith({ 'fine@MIT': ['sly'], 'sly@GPL-3.0': [] })
  expect(checkLicences(folder)).toMatchObject([{ where: 'sly@1.0.0' }])
})

test('where nothing is installed the check does not pass for want of packages', () => {
  expect(checkLicences(workspaceWith({}))).toMatchObject([{ where: 'node_modules' }])
})

/** A workspace with one room that depends on the first package. */
function workspaceWith(packages: Record<string, string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'licences-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const names = Object.keys(packages).map((key) => key.split('@')[0] as string)
  manifest(join(folder, 'packages/a'), { dependencies: listed(names.slice(0, 1)) })
  for (const [key, dependencies] of Object.entries(packages)) {
    const [name = '', license] = key.split('@')
    manifest(join(folder, 'node_modules', name), {
      name,
      version: '1.0.0',
      license,
      dependencies: listed(dependencies),
    })
  }
  return folder
}

function listed(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '1.0.0']))
}

function manifest(folder: string, content: object): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(content))
}
