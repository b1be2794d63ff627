import fc from 'fast-check'
import { expect, it } from 'vitest'
import { starterBrief } from '../catalogue/starter-brief.ts'
import { compareBriefs, compareWords } from './compare-briefs.ts'

it('Two versions of a brief differ by the sections that say otherwise, word by word', () => {
  const newer = {
    ...starterBrief,
    escalationRules: 'An urgent request goes to Priya at once; Priya owns the decision.',
  }
  expect(compareBriefs(starterBrief, newer)).toEqual([
    {
      section: 'escalationRules',
      runs: [
        { kind: 'same', text: 'An urgent request goes to' },
        { kind: 'removed', text: ' Dana' },
        { kind: 'added', text: ' Priya' },
        { kind: 'same', text: ' at once;' },
        { kind: 'removed', text: ' Dana' },
        { kind: 'added', text: ' Priya' },
        { kind: 'same', text: ' owns the decision.' },
      ],
    },
  ])
  expect(compareBriefs(starterBrief, starterBrief)).toEqual([])
})

it('The runs of a comparison give either text again', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const runs = compareWords(older, newer)
      const without = (kind: string) =>
        runs
          .filter((run) => run.kind !== kind)
          .map((run) => run.text)
          .join('')
      expect(without('added')).toBe(older)
      expect(without('removed')).toBe(newer)
    }),
  )
})
