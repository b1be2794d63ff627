import { callerOf } from '@understudy/api/test/caller'
import { handleEverything } from '@understudy/worker/test/handle-everything'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

test('before a policy is saved it is tried on the work of the last days; then it is applied to what runs, and told of each', async () => {
  const page = await online.openAs(desk.leadsKey, '/settings?part=policies')
  await page.getByLabel('Client', { exact: true }).selectOption('Birch & Vale')
  await page.getByRole('list', { name: 'Policies' }).locator('summary').first().click()
  const form = page.getByRole('form', { name: 'Change' })
  await form.getByLabel('Turnaround', { exact: false }).first().fill('2')
  const tried = form.getByRole('region', { name: 'Test on past work' }).first()
  await tried.getByRole('button', { name: 'Run test' }).click()
  await tried.getByRole('status').getByText('promises would change').waitFor(soon)
  await tried.getByRole('link', { name: 'Calm report' }).waitFor(soon)
  expect(await lookOver(page, 'what-if')).toEqual([])
  await form.getByRole('button', { name: 'Save policies' }).click()
  await page.getByText('2 business hours').first().waitFor(soon)

  const applying = page.getByRole('region', { name: 'Running promises' }).first()
  await applying.locator('summary').first().click()
  await applying.getByRole('status').getByText('Now overdue: ').waitFor(soon)
  expect(await lookOver(page, 'recompute-preview')).toEqual([])
  await applying.getByRole('button', { name: 'Recalculate running promises' }).click()
  await applying.getByText('Recalculating').waitFor(soon)
  await handleEverything(online, ['promises'])
  await applying.getByText('Result per promise').click()
  const came = applying.getByRole('region', { name: 'Result per promise' })
  await came.getByRole('row').filter({ hasText: 'Calm report' }).first().waitFor(soon)
  expect(await lookOver(page, 'recompute-done')).toEqual([])
  const lead = callerOf(online.api.url, desk.leadsKey)
  const { items } = (await lead.get(`/v1/work-items/${desk.items.calm}/clocks`)).body
  const turnaround = items.find(({ kind }: { kind: string }) => kind === 'turnaround')
  expect(turnaround.policyVersion).toBe(2)
})
