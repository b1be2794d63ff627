import { planOf as knownPlan } from '@understudy/domain/quality/plan'
import { expect, test } from 'vitest'
import { initialOf } from '../forms/form-field.ts'
import { givenOf } from '../forms/given.ts'
import { planFields, planOf } from './plan-fields.ts'

test.each(['light', 'standard', 'strict'])(
  'a plan that begins with %s and changes nothing but its name is the same plan',
  (id) => {
    const { version: _, ...start } = knownPlan(id)
    const fields = planFields(knownPlan(id))
    const values = Object.fromEntries(fields.map((field) => [field.name, initialOf(field)]))
    expect(planOf(givenOf({ ...values, id: 'ours' }))).toEqual({ ...start, id: 'ours' })
  },
)
