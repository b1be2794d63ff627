import { expect, test } from 'vitest'
import { type Lying, shiftOf } from './shift-of.ts'

const lying = (keys: string): Lying[] =>
  [...keys].map((key, index) => ({ key, start: index * 10, end: index * 10 + 10 }))

test('what is read has moved by what came or went above it, and by nothing that came below', () => {
  const sight = { from: 20, to: 50 }
  expect(shiftOf(lying('abcdef'), lying('xyabcdef'), sight)).toBe(20)
  expect(shiftOf(lying('abcdef'), lying('bcdef'), sight)).toBe(-10)
  expect(shiftOf(lying('abcdef'), lying('abcdefxyz'), sight)).toBe(0)
})

test('one row that moves or goes takes the rest nowhere', () => {
  expect(shiftOf(lying('abcdef'), lying('bcdefa'), { from: 30, to: 60 })).toBe(-10)
  expect(shiftOf(lying('abcdef'), lying('abcefd'), { from: 0, to: 60 })).toBe(0)
  expect(shiftOf(lying('abcdef'), lying('abdef'), { from: 0, to: 30 })).toBe(0)
  expect(shiftOf(lying('abc'), lying('xyz'), { from: 0, to: 30 })).toBe(0)
  expect(shiftOf([], lying('abc'), { from: 0, to: 30 })).toBe(0)
})
