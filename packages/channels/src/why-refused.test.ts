import { expect, it } from 'vitest'
import { openAddressGuard } from './address-guard.ts'
import { whyRefused } from './why-refused.ts'

const leadsTo = (address: string) => async () => [{ address, family: address.includes(':') ? 6 : 4 }]

it.each([
  ['https://127.0.0.1/hook', 'loopback'],
  ['https://[::1]:8443/hook', 'loopback'],
  ['https://169.254.169.254/latest/meta-data', 'link local'],
  ['https://10.1.2.3/hook', 'private'],
  ['https://[fd00::5]/hook', 'unique local'],
  ['https://2130706433/hook', 'loopback'],
])('escalation rule 32: %s is refused when it is given', async (url, kind) => {
  expect(await whyRefused(openAddressGuard([]), url)).toContain(kind)
})

it('a name is refused for where it leads, and let through where nobody can tell or the operator allows it', async () => {
  const inside = 'https://hooks.practice.example/in'
  expect(await whyRefused(openAddressGuard([], leadsTo('192.168.4.5')), inside)).toContain('private')
  expect(await whyRefused(openAddressGuard(['192.168.0.0/16'], leadsTo('192.168.4.5')), inside)).toBeUndefined()
  expect(await whyRefused(openAddressGuard([], leadsTo('93.184.215.14')), inside)).toBeUndefined()
  const nowhere = openAddressGuard([], () => Promise.reject(new Error('ENOTFOUND')))
  expect(await whyRefused(nowhere, inside)).toBeUndefined()
})
