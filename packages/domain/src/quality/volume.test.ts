import { expect, it } from 'vitest'
import { light, standard } from './samples.fixture.ts'
import { volumeOf } from './volume.ts'

it('Work that comes often enough is proved in weeks that the plan tells of', () => {
  // The mean of 35 reviews at 5 % that the design states for standard.
  expect(volumeOf(standard, 5)).toMatchObject({
    isTooRare: false,
    said: 'About 7 weeks to the crossing at 5 items a week',
  })
  expect(volumeOf(standard, 5)?.weeksToCrossing).toBeCloseTo(7, 1)
})

it('Work of which H items take more than 26 weeks is too rare to prove, and no shorter test is offered', () => {
  expect(volumeOf(standard, 25 / 26)?.isTooRare).toBe(false)
  expect(volumeOf(standard, 0.9)).toMatchObject({
    isTooRare: true,
    said: expect.stringContaining('Too rare to prove: 25 items'),
  })
  expect(volumeOf(light, 0.9)?.isTooRare).toBe(false)
  expect(volumeOf(standard, 0)).toBeUndefined()
})
