import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { timestamptzArray, uuidArray } from './binary-array.ts'

const headerBytes = 20
const lengthBytes = 4

test('an id is sixteen bytes, whatever the case of its digits, and anything else is refused', () => {
  const id = randomUUID()
  const bytes = uuidArray([id.toUpperCase()]).subarray(headerBytes + lengthBytes)
  expect(bytes.toString('hex')).toBe(id.replaceAll('-', ''))
  for (const wrong of ['', id.slice(1), `${id}0`, id.replace(/[0-9a-f]/, 'g'), id.replace(/[0-9a-f]/, 'é')])
    expect(() => uuidArray([wrong])).toThrow('is no UUID')
})

test('an instant is counted in microseconds from 2000, before it as after it, and none is null', () => {
  const instants = [Date.UTC(1999, 11, 31, 23, 59, 59, 999), Date.UTC(2000, 0, 1), Date.UTC(2026, 10, 28, 14, 3)]
  const array = timestamptzArray([...instants, null])
  const at = (index: number) => headerBytes + index * (lengthBytes + 8) + lengthBytes
  expect(instants.map((_, index) => array.readBigInt64BE(at(index)))).toEqual([-1_000n, 0n, 849_189_780_000_000n])
  expect(array.readInt32BE(at(3) - lengthBytes)).toBe(-1)
})
