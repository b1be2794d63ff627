import { expect, test } from 'vitest'
import { matching } from './palette-commands.ts'

const names = ['Board', 'Zoë Amberg', 'Harbor Family Medicine', 'Appointment confirmations', 'Amber Clinic']
const commands = names.map((name) => ({ name, kind: '', go: () => undefined }))
const found = (text: string) => matching(commands, text).map(({ name }) => name)

test('what begins with what is typed comes first, and accents and case are no matter', () => {
  expect(found('amber')).toEqual(['Amber Clinic', 'Zoë Amberg'])
  expect(found('ZOE')).toEqual(['Zoë Amberg'])
  expect(found('medicine har')).toEqual(['Harbor Family Medicine'])
  expect(found('')).toEqual(names)
  expect(found('nobody')).toEqual([])
})
