import { describe, expect, it } from 'vitest'
import { after, brief, codesOf, task } from '../samples.fixture.ts'
import { draftRubric } from './draft-rubric.ts'
import { publishRubric } from './publish-rubric.ts'

const criteria = [
  { id: 'complete', text: 'Nothing is missing', weight: 3, critical: false },
  { id: 'patient', text: 'It is about the right patient', weight: 1, critical: true },
]

describe('A rubric', () => {
  it('is published as a new version each time', () => {
    const first = after('task', task, publishRubric(task, 't', { criteria, threshold: 0.5 }))
    expect(first.rubric).toMatchObject({ version: 1, criteria, threshold: 0.5 })
    const second = after('task', first, publishRubric(first, 't', { criteria, threshold: 0.6 }))
    expect(second.rubric).toMatchObject({ version: 2, threshold: 0.6 })
  })

  it('is refused with everything that is wrong with it', () => {
    expect(codesOf(publishRubric(task, 't', { criteria: [], threshold: 2 }))).toEqual([
      'threshold_out_of_range',
      'criteria_missing',
    ])
    const wrong = [
      { id: 'a', text: ' ', weight: 0, critical: false },
      { id: 'a', text: 'Right', weight: 1.5, critical: false },
      { id: ' ', text: 'Right', weight: 101, critical: false },
    ]
    expect(codesOf(publishRubric(task, 't', { criteria: wrong, threshold: 0.5 }))).toEqual([
      'criterion_twice',
      ...['criterion_empty', 'weight_out_of_range', 'weight_out_of_range'],
      ...['criterion_unnamed', 'weight_out_of_range'],
    ])
  })
})

describe('A drafted rubric', () => {
  const drafted = (definitionOfDone: string, sop = task.sop) =>
    draftRubric({
      brief: { ...(task.brief as NonNullable<typeof task.brief>), sections: { ...brief, definitionOfDone } },
      sop,
    })

  it('has a criterion for each point of the definition of done, and one for the SOP', () => {
    const text =
      '- Tracker updated by 3 p.m. America/Chicago\n- Missing insurance flagged; urgent requests sent to Dana'
    expect(drafted(text).criteria.map((one) => one.text)).toEqual([
      'Tracker updated by 3 p.m. America/Chicago',
      'Missing insurance flagged',
      'urgent requests sent to Dana',
      'The SOP was followed',
    ])
    expect(drafted('The tracker is complete. Every row has an owner.', null).criteria).toEqual([
      { id: 'c1', text: 'The tracker is complete', weight: 1, critical: false },
      { id: 'c2', text: 'Every row has an owner', weight: 1, critical: false },
    ])
  })

  it('can be published as it is, where there is a brief to draft it from', () => {
    expect(codesOf(publishRubric(task, 't', drafted('All rows are filled')))).toEqual([])
    expect(draftRubric({ brief: null, sop: null }).criteria).toEqual([])
  })
})
