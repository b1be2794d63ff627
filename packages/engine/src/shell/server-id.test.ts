import { expect, test } from 'vitest'
import { serverId } from './server-id.ts'

test('ids of one instant share their time and are guessed by nobody: 74 bits of them are dice', () => {
  const at = Date.UTC(2026, 10, 28)
  const ids = Array.from({ length: 4_000 }, () => BigInt(`0x${serverId(at).replaceAll('-', '')}`))
  expect(new Set(ids).size).toBe(ids.length)
  const share = (bit: number) => ids.filter((id) => (id >> BigInt(bit)) & 1n).length / ids.length
  const dice = Array.from({ length: 128 }, (_, bit) => share(bit)).filter((part) => part > 0.4 && part < 0.6)
  expect(dice).toHaveLength(74)
})
