import type { Theme } from '@understudy/contract/http/rework'
import { expect, test } from 'vitest'
import { causeOf, emptyDraft, standingOf, verdictOf } from './draft.ts'
import { scoreText } from './score-text.ts'

const rubric = {
  ...{ version: 1, threshold: 0.5 },
  criteria: [
    { id: 'complete', text: 'Every document is there', weight: 3, critical: false },
    { id: 'right', text: 'It is the right patient’s folder', weight: 1, critical: true },
  ],
}
const theme = { name: 'wrong checklist', words: ['wrong checklist', 'old list'], likelyCause: 'brief' } as Theme
const sent = { ...emptyDraft, themes: ['old list'], comment: 'Use the list of this year' }

test('the verdict follows from the marks until the reviewer says another one', () => {
  expect(standingOf(rubric, { ...emptyDraft, marks: { complete: 1, right: 1 } }, [])).toMatchObject({
    ...{ verdict: 'passed', score: 1, missing: [] },
  })
  const low = { ...sent, cause: 'client' as const, marks: { complete: 0, right: 1 } }
  expect(standingOf(rubric, low, [])).toMatchObject({ verdict: 'rework', score: 0.25, missing: [] })
  expect(standingOf(rubric, { ...low, said: 'fixed_and_accepted' }, []).verdict).toBe('fixed_and_accepted')
})

test('beside the score stands what decides: the mark below the threshold, whatever the score', () => {
  const even = { ...rubric, criteria: rubric.criteria.map((one) => ({ ...one, weight: 1, critical: false })) }
  const said = (complete: number) =>
    scoreText(even, standingOf(even, { ...emptyDraft, marks: { complete, right: 1 } }, []))
  expect(said(0)).toBe('Score 50 of 100. 1 criterion not met: this is rework.')
  expect(said(0.5)).toBe('Score 75 of 100. All criteria met.')
})

test('a failed critical criterion leaves no choice, whatever was said', () => {
  const failed = { ...sent, said: 'passed' as const, marks: { complete: 1, right: 0 } }
  expect(standingOf(rubric, failed, [])).toMatchObject({ verdict: 'critical', isForced: true, score: 0.75 })
})

test('what would be refused is known before it is sent', () => {
  const codes = (marks: Record<string, number>) =>
    standingOf(rubric, { ...emptyDraft, marks }, []).missing.map(({ code }) => code)
  expect(codes({ complete: 0 })).toEqual(['mark_missing', 'theme_missing', 'comment_missing', 'cause_unsaid'])
  expect(standingOf(null, { ...emptyDraft, said: 'rework' }, []).missing).toHaveLength(3)
})

test('a theme suggests the cause, which the reviewer may know better', () => {
  expect(causeOf(sent, [theme])).toBe('brief')
  expect(causeOf({ ...sent, cause: 'client' }, [theme])).toBe('client')
  expect(causeOf(sent, [])).toBeUndefined()
  expect(verdictOf(null, { ...sent, said: 'rework' }, [theme])).toEqual({
    ...{ verdict: 'rework', themes: ['old list'], comment: 'Use the list of this year', cause: 'brief' },
  })
  expect(verdictOf(null, { ...emptyDraft, said: 'passed' }, [theme])).toEqual({
    verdict: 'passed',
    themes: [],
    comment: '',
  })
})

test('nothing that judges is chosen before the reviewer chooses it', () => {
  expect(standingOf(null, emptyDraft, [theme]).verdict).toBeUndefined()
  expect(standingOf(null, emptyDraft, [theme]).missing.map(({ code }) => code)).toEqual(['verdict_unsaid'])
  expect(standingOf(rubric, { ...emptyDraft, marks: { complete: 1 } }, []).verdict).toBeUndefined()
  expect(verdictOf(null, emptyDraft, [theme])).toBeUndefined()
  expect(verdictOf(null, { ...sent, said: 'rework' }, [])).toBeUndefined()
})
