import type { AskQuestion } from '@understudy/contract/commands/question-commands'
import { memberIdOf } from '@understudy/domain/actor'
import { ask } from '@understudy/domain/question/ask'
import { verb } from '../shell/verb.ts'
import { promisesAbout } from '../work-item/item-and-client.ts'
import { needsOfOrigin, notTheirs, originOf } from './origin.ts'
import { subjectOf } from './promises.ts'

/** Somebody wants to know something about a task; the work may wait for it. */
export const askQuestionVerb = verb<'question.ask', AskQuestion>({
  name: 'question.ask',
  allow: ['owner', 'ops_lead', 'reviewer', 'assistant'],
  needs: (input, world) => needsOfOrigin(input, world),
  decide: ({ to = 'agency', text, blocks = false, shown = [], ...from }, world, moment) => {
    const origin = originOf(from, world)
    if ('kind' in origin) return origin
    const { workItemId } = origin
    const item = workItemId === undefined ? undefined : world.read('work_item', workItemId)
    const asked = { origin, to, text, by: memberIdOf(moment.actor), blocks, shown }
    const promises = promisesAbout(world, subjectOf(world, origin))
    return notTheirs(origin, world, moment) ?? ask(moment.newId(), asked, item, promises, moment.at)
  },
})
