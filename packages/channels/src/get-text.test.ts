import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAddressGuard } from './address-guard.ts'
import { getText, type TextUnavailable } from './get-text.ts'

let server: Server
let at: string
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(String(request.url))
    if (request.url === '/silent') return
    if (request.url === '/moved') response.writeHead(302, { location: '/feed' }).end()
    else if (request.url === '/feed') response.end('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')
    else response.writeHead(request.url === '/broken' ? 500 : 404).end()
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const allowing = openAddressGuard(['127.0.0.0/8'])
const small = { timeoutMs: 15_000, bytes: 20 }

test('escalation rule 32: a text is fetched where the operator allows the network, and nowhere else inside', async () => {
  expect(await getText(allowing, `${at}/feed`)).toBe('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n')
  const before = asked.length
  await expect(getText(openAddressGuard([]), `${at}/feed`)).rejects.toThrow('not allowed here')
  const outside = openAddressGuard([], async () => [{ address: '93.184.216.34', family: 4 }])
  await expect(getText(outside, 'http://feeds.example/feed')).rejects.toThrow('The address is not https')
  await expect(getText(allowing, 'file:///etc/hostname')).rejects.toThrow()
  expect(asked).toHaveLength(before)
})

test('no redirect is followed, and neither time nor size is without bounds; what failed does not tell the address', async () => {
  const why = (path: string, limits = small) =>
    getText(allowing, `${at}${path}`, limits).catch(({ message }) => message)
  expect(await why('/moved')).toBe('Answered 302; redirects are not followed')
  expect(await why('/feed')).toBe('It is longer than 20 bytes')
  expect(await why('/silent', { ...small, timeoutMs: 300 })).toBe('No answer within 0.3 s')
  expect(await why('/nothing?key=secret')).toBe('Answered 404')
})

test('a host that is down is told from a text that is not there', async () => {
  const ofHost = (address: string, limits = small) =>
    getText(allowing, address, limits).catch((error) => (error as TextUnavailable).isOfHost)
  const closed = 'http://127.0.0.1:1/feed'
  const down = [`${at}/silent`, `${at}/broken`, closed].map((address) => ofHost(address, { ...small, timeoutMs: 300 }))
  expect(await Promise.all(down)).toEqual([true, true, true])
  const there = ['/moved', '/feed', '/nothing'].map((path) => ofHost(at + path))
  expect(await Promise.all(there)).toEqual([false, false, false])
})
