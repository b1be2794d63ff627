import { expect, test } from 'vitest'
import { deprecationHeaders } from './deprecation-headers.ts'

test('a route that is to go says since when, until when, and what takes its place', () => {
  expect(deprecationHeaders({ since: '2026-12-01', sunset: '2027-06-30', instead: '/v1/work-items' })).toEqual({
    deprecation: '@1796083200',
    sunset: 'Wed, 30 Jun 2027 00:00:00 GMT',
    link: '</v1/work-items>; rel="successor-version"',
  })
})
