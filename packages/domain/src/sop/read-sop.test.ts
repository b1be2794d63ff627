import { describe, expect, it } from 'vitest'
import { starterSop } from '../catalogue/starter-sop.ts'
import type { SopStep } from '../task/task.ts'
import { readSop } from './read-sop.ts'
import { writeSop } from './write-sop.ts'

const asking: SopStep[] = [
  {
    kind: 'decide',
    text: 'Is it complete (all pages)?',
    required: true,
    asks: { kind: 'choice', choices: ['yes', 'no'] },
  },
  {
    kind: 'record',
    text: 'Pages',
    required: false,
    note: 'Count\ntwice',
    asks: { kind: 'number' },
    when: { step: 1, answers: ['yes'] },
  },
]

describe('An SOP as a Markdown checklist', () => {
  it.each([
    ['the starter', starterSop],
    ['one with values and branches', asking],
  ])('reads back what was written: %s', (_, steps) => {
    expect(readSop(writeSop('Intake', steps))).toEqual({ title: 'Intake', steps, reasons: [] })
  })

  it('takes anybody’s checklist', () => {
    const { steps } = readSop(
      '# Morning\n\n* Open the queue\n- [x] (check) Match the identifier\n  - by two marks\n3) Record: update the tracker (optional)\nescalate nothing\n',
    )
    expect(steps).toEqual([
      { kind: 'do', text: 'Open the queue', required: true },
      { kind: 'check', text: 'Match the identifier', required: true, note: '- by two marks' },
      { kind: 'record', text: 'update the tracker', required: false },
    ])
  })

  it('says what is wrong with it', () => {
    expect(readSop('Nothing here').reasons.map(({ code }) => code)).toEqual(['no_steps'])
    expect(readSop('- one {if 4 is yes}').reasons.map(({ code }) => code)).toEqual(['branch_unknown'])
  })
})

it('The starter SOP has ten steps, from the queue to the owner', () => {
  expect(starterSop).toHaveLength(10)
  expect(starterSop[0]?.text).toBe('Open the queue')
  expect(starterSop[9]).toMatchObject({ kind: 'escalate', required: false })
})
