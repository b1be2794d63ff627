import { expect, test } from 'vitest'
import { judgeAudit } from './judge-audit.ts'

const report = (advisories: object) => JSON.stringify({ advisories, metadata: { totalDependencies: 430 } })

test('a known defect fails the audit, and is named with how bad it is and where to read of it', () => {
  const advisory = { module_name: 'left', severity: 'high', title: 'It reads too far', url: 'https://example.org/1' }
  expect(judgeAudit(report({ 1: advisory }), '')).toEqual({
    verdict: 'defects',
    lines: ['high: left: It reads too far https://example.org/1', '1 known defects in 430 packages'],
  })
  expect(judgeAudit(report({}), '')).toEqual({ verdict: 'clean', lines: ['No known defect in 430 packages'] })
})

test.each([
  ['', 'Error: × The audit endpoint (at https://registry.example/) responded with 405:', 'responded with 405'],
  ['', 'error sending request for url (https://registry.example/)', 'error sending request'],
  ['{"error":{"code":"ENOTFOUND"}}', 'getaddrinfo ENOTFOUND registry.example', 'ENOTFOUND'],
  ['', '', 'it said nothing'],
])('a registry that cannot be asked is told in words and fails nothing: %s %s', (stdout, stderr, why) => {
  expect(judgeAudit(stdout, stderr)).toEqual({
    verdict: 'unknown',
    lines: [`The registry could not be asked about known defects (${why}): nothing was checked`],
  })
})
