import { expect, test } from 'vitest'
import { openAddressGuard } from './address-guard.ts'

const refused = [
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '198.18.0.1'],
  ...[
    '::1',
    'fe80::1',
    'fd00::1',
    'fd00:ec2::254',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'ff02::1',
    '::',
    '::7f00:1',
    '::a9fe:a9fe',
    '100:0:0:1::1',
    '168.63.129.16',
  ],
]

test.each(refused)('escalation rule 32: %s is refused, and so is a name that leads there', async (address) => {
  const answers: Record<string, string[]> = { 'hook.example': [address], 'both.example': ['93.184.216.34', address] }
  const guard = openAddressGuard([], async (name) => (answers[name] ?? []).map((one) => ({ address: one, family: 4 })))
  for (const host of [address, `[${address}]`, 'hook.example', 'both.example'])
    await expect(guard.check(host), host).rejects.toThrow('not allowed here')
  await expect(guard.check('nowhere.example')).rejects.toThrow('leads nowhere')
})

test('escalation rule 32: names are resolved anew each time, and a range that the operator allows is let through', async () => {
  const answers = [['93.184.216.34'], ['10.20.0.5'], ['10.21.0.5']]
  const guard = openAddressGuard(['10.20.0.0/16'], async () =>
    (answers.shift() ?? []).map((address) => ({ address, family: 4 })),
  )
  expect(await guard.check('hook.example')).toEqual({ address: '93.184.216.34', family: 4, isAllowedRange: false })
  expect(await guard.check('hook.example')).toEqual({ address: '10.20.0.5', family: 4, isAllowedRange: true })
  await expect(guard.check('hook.example')).rejects.toThrow('private')
})
