import type { TakeFromFaq } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { takeFromFaq } from '@understudy/domain/question/ask'
import { verb } from '../shell/verb.ts'
import { needsOfOrigin, notTheirs, originOf } from './origin.ts'

/** The FAQ had the answer: it is taken instead of asking. */
export const takeFromFaqVerb = verb<'question.take_from_faq', TakeFromFaq>({
  name: 'question.take_from_faq',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant'],
  needs: ({ foundIn, ...from }, world) => [...needsOfOrigin(from, world), { type: 'question', id: foundIn }],
  decide: ({ foundIn, text, ...from }, world, moment) => {
    const origin = originOf(from, world)
    if ('kind' in origin) return origin
    const entry = { id: foundIn, question: world.read('question', foundIn) }
    const by = memberIdOf(moment.actor)
    return notTheirs(origin, world, moment) ?? takeFromFaq(moment.newId(), origin, entry, text, by)
  },
})
