import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSecretComparisons } from './secret-comparisons.ts'
import { root, trackedFiles } from './tracked-files.ts'

const file = 'services/api/src/some/file.ts'

test.each([
  'if (token === given) return',
  'return wanted !== settings.metricsToken',
  'ok = digestOf(key) === row.digest',
])('a comparison that tells how much of a secret was right is found: %s', (line) =>
  expect(checkSecretComparisons(file, line)).toHaveLength(1),
)

test.each(['if (token === undefined) return', "if (kind === 'token') return", 'const isShort = password.length < 12'])(
  'what compares no secret is left alone: %s',
  (line) => expect(checkSecretComparisons(file, line)).toEqual([]),
)

test('no service and no package compares a secret so', () => {
  const sources = trackedFiles().filter((path) => /^(packages|services)\//.test(path) && /[.]tsx?$/.test(path))
  expect(sources.length).toBeGreaterThan(500)
  const found = sources.flatMap((path) => checkSecretComparisons(path, readFileSync(join(root, path), 'utf8')))
  expect(found).toEqual([])
})
