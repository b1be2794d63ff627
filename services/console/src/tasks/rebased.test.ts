import { type BriefText, briefSections } from '@understudy/domain/task/task'
import { expect, test } from 'vitest'
import { rebased } from './rebased.ts'

const brief = (said: Partial<BriefText>): BriefText => ({
  ...(Object.fromEntries(briefSections.map((section) => [section, 'as ever'])) as BriefText),
  ...said,
})

test('a draft upon a newer version undoes nothing of it that its writer did not touch', () => {
  const before = brief({})
  const newer = brief({ deadline: 'by noon', constraints: 'never by fax' })
  const draft = brief({ examples: 'see the folder', constraints: 'never by letter' })
  expect(rebased(draft, before, newer)).toEqual(
    brief({ deadline: 'by noon', examples: 'see the folder', constraints: 'never by letter' }),
  )
  expect(rebased(before, before, newer)).toEqual(newer)
})
