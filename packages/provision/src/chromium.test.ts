import { expect, onTestFinished, test } from 'vitest'
import { chromiumPath } from './chromium.ts'

test('the browser that CHROMIUM names comes first', () => {
  expect(chromiumPath({ CHROMIUM: process.execPath })).toBe(process.execPath)
})

test('a CHROMIUM that leads nowhere is an error, not another browser', () => {
  expect(() => chromiumPath({ CHROMIUM: '/nowhere/chromium' })).toThrow('which CHROMIUM names')
})

test.runIf(process.platform === 'linux')('a missing browser fails in CI, and only there', () => {
  const before = process.env.PATH
  process.env.PATH = '/nowhere'
  onTestFinished(() => {
    process.env.PATH = before
  })
  expect(() => chromiumPath({ CI: 'true' })).toThrow('No browser')
  expect(chromiumPath({})).toBeUndefined()
})
