import { foundAgencyOnline } from '@understudy/api/test/agency-online'
import { nameOperator, type SignedIn, signedIn } from '@understudy/api/test/signed-in'
import { openLog } from '@understudy/observe/log'
import { type BackEnd, openBackEnd } from '@understudy/queue/back-end'
import { openQueues, type Queues } from '@understudy/queue/queues'
import { openWorkers } from '@understudy/queue/workers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { keepPictures, lookOver } from './look-over.ts'

let online: ConsoleOnline
let backEnd: BackEnd
let queues: Queues
let agencyId: string

beforeAll(async () => {
  online = await openConsole({ trustedProxies: '127.0.0.1', queues: async () => backEnd })
  backEnd = await openBackEnd({ postgresUrl: online.database.superuserUrl })
  queues = openQueues(backEnd, { firstBackOffMs: 1 })
  agencyId = (await foundAgencyOnline(online)).agencyId
})

afterAll(async () => {
  await online.close()
  await queues?.close()
  await backEnd?.close()
  expect(online.complaints).toEqual([])
})

/** A browser that has the session of somebody who signed in as themselves. */
async function pageOf({ at }: SignedIn) {
  const page = await online.openPage()
  const cookies = at.cookie.split('; ').map((pair) => {
    const [name = '', ...rest] = pair.split('=')
    return { name, value: rest.join('='), url: online.api.url }
  })
  await page.context().addCookies(cookies)
  await page.goto(`${online.api.url}/settings`)
  await page.getByRole('link', { name: 'Members' }).waitFor()
  return page
}

/** A job that failed for good. */
async function fail(): Promise<void> {
  await queues.addMany('delivery', [{ id: 'never-done', data: { kind: 'deliver', targets: [] } }])
  const handler = async () => Promise.reject(new Error('It can never be done'))
  const log = openLog({ name: 'test', destination: { write: () => {} } })
  const workers = await openWorkers(backEnd, { delivery: handler }, { concurrency: 1, log })
  await expect.poll(async () => (await queues.failed()).length, { timeout: 60_000 }).toBe(1)
  await workers.close()
}

test('an operator opens the queues from Settings, sees each by its name and what failed, changes nothing there, and has it tried again', async () => {
  await fail()
  const operator = await signedIn(online, agencyId, 'owner')
  await nameOperator(online, operator)
  await operator.withSecondFactor()
  const page = await pageOf(operator)
  const strangers: string[] = []
  page.on('request', (request) => request.url().startsWith(online.api.url) || strangers.push(request.url()))
  await page.getByRole('link', { name: 'Queues', exact: true }).click()
  await page.getByRole('heading', { name: 'Queues of the installation' }).waitFor()
  expect(await lookOver(page, 'settings-queues')).toEqual([])
  await page.getByRole('link', { name: 'Open the queues' }).click()
  await page.getByRole('link', { name: 'turnaround' }).first().waitFor()
  await keepPictures(page, 'queues')
  await page.goto(`${online.api.url}/v1/operator/queues/queue/delivery?status=failed`)
  await page.getByText('It can never be done').first().waitFor()
  await keepPictures(page, 'queues-failed')
  for (const name of [/clean/i, /^retry/i, /promote/i, /pause/i, /add job/i, /obliterate/i])
    expect(await page.getByRole('button', { name }).count(), String(name)).toBe(0)
  await page.goto(`${online.api.url}/settings?part=queues`)
  await page.getByRole('button', { name: 'Retry all failed jobs' }).click()
  await page.getByText('Retrying 1 job of “delivery”.').waitFor()
  expect(await queues.failed()).toEqual([])
  expect(strangers).toEqual([])
})

test('an operator without a second factor is told to set one up, and an owner who is no operator of nothing', async () => {
  const operator = await signedIn(online, agencyId, 'owner')
  await nameOperator(online, operator)
  await expect.poll(async () => (await operator.at.get('/v1/session')).body.operator).toBe('needs_second_factor')
  const page = await pageOf(operator)
  await page.getByRole('link', { name: 'Queues', exact: true }).click()
  await page.getByText('Operators need a second factor').waitFor()
  expect(await page.getByRole('link', { name: 'Open the queues' }).count()).toBe(0)
  const other = await pageOf(await signedIn(online, agencyId, 'owner'))
  expect(await other.getByRole('link', { name: 'Queues', exact: true }).count()).toBe(0)
})
