import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { namedHolidays } from './named-holidays.ts'

const feed = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270910\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
let server: Server
let at: string

beforeAll(async () => {
  server = createServer((request, response) =>
    request.url?.startsWith('/private-key/') ? response.end(feed) : response.writeHead(503).end(),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

const loopback = ['127.0.0.0/8']

test('a feed is fetched from its address, of which the source keeps the host alone', async () => {
  const found = await namedHolidays(`${at}/private-key/town.ics`, loopback)
  expect(found).toMatchObject({
    kind: 'ical',
    text: feed,
    name: expect.stringMatching(/^127[.]0[.]0[.]1\/[0-9a-f]{8}$/),
  })
  expect(await namedHolidays(`${at}/private-key/town.ics`, loopback)).toEqual(found)
  expect(await namedHolidays('US-TX', [])).toEqual({ kind: 'region', region: 'US-TX' })
})

test('a feed that cannot be had, or leads where nothing may go, is told, and nothing is taken', async () => {
  await expect(namedHolidays(`${at}/gone`, loopback)).rejects.toThrow('its holidays stay as they were. Answered 503')
  await expect(namedHolidays(`${at}/private-key/town.ics`, [])).rejects.toThrow('not allowed here')
})
