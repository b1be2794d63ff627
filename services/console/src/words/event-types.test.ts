import { readFileSync } from 'node:fs'
import { streamTypes } from '@understudy/domain/stream'
import { expect, test } from 'vitest'
import { eventNouns, eventTypesOf } from './event-types.ts'
import { eventText } from './ledger-words.ts'

const recorded: { streams: { events: { type: string }[] }[] } = JSON.parse(
  readFileSync(new URL('../../../../test/fixtures/events-v1.json', import.meta.url), 'utf8'),
)

test('whatever the ledger records can be searched for by its words, and nothing that it does not', () => {
  const types = new Set(recorded.streams.flatMap(({ events }) => events.map(({ type }) => type)))
  expect(eventTypesOf(undefined).toSorted()).toEqual([...types].toSorted())
  expect(eventNouns.toSorted()).toEqual(streamTypes.toSorted())
})

test('of one kind of thing only what happens to it is chosen among, and no two read alike', () => {
  expect(eventTypesOf('daily_update')).toEqual(['daily_update.amended', 'daily_update.posted'])
  const words = eventTypesOf(undefined).map(eventText)
  expect(new Set(words).size).toBe(words.length)
})
