import { CloseWeeklyReview, DecideInReview, HoldWeeklyReview } from '@understudy/contract/commands/rhythm-commands'
import { ownEntry } from '@understudy/domain/own-entry'
import { weeklyReviewId } from '@understudy/domain/rhythm/weekly-review'
import { listWeeklyReviews } from '@understudy/engine/rhythm/read-reviews'
import { readWeeklyDraft } from '@understudy/engine/rhythm/read-weekly-draft'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { clientNamed } from '../promises/client-named.ts'
import { given } from '../rhythm/given.ts'
import { weeklyText } from '../rhythm/weekly-text.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

interface OfClient extends Asked {
  readonly clientId: string
}

type Action = (asked: OfClient, options: Options) => Promise<{ value: unknown; text: string }>

const names = {
  ...{ week: '--week', notes: '--notes', minutes: '--minutes', text: '--text', ownerId: '--owner', dueOn: '--due' },
}

async function draftOf({ engine, reads, viewer, clientId }: OfClient, { week }: Options) {
  const asked = { clientId, week: week === undefined ? undefined : String(week) }
  const draft = await readWeeklyDraft(engine, reads, viewer, asked, Date.now())
  if (draft === undefined) throw new Error('There is no such week of this client')
  return draft
}

const actions: Readonly<Record<string, Action>> = {
  async draft(asked, options) {
    const draft = await draftOf(asked, options)
    return { value: draft, text: weeklyText(draft) }
  },
  async hold(asked, options) {
    const { week } = await draftOf(asked, options)
    const { clientId } = asked
    const input = checked(HoldWeeklyReview, { clientId, week, ...given({ notes: options['notes'] }) }, names)
    const result = await asked.send('weekly_review.hold', input)
    return { value: result, text: `The review of ${week} is held as ${result['weeklyReviewId']}` }
  },
  async decide(asked, options) {
    const { week } = await draftOf(asked, options)
    const { text, owner, due } = options
    const wanted = {
      weeklyReviewId: weeklyReviewId(asked.clientId, week),
      ...given({ text, ownerId: owner, dueOn: due }),
    }
    const result = await asked.send('weekly_review.decide', checked(DecideInReview, wanted, names))
    return { value: result, text: `Action ${result['actionId']}` }
  },
  async close(asked, options) {
    const { week } = await draftOf(asked, options)
    const { minutes, notes } = options
    const said = given({ minutes: minutes === undefined ? undefined : Number(minutes), notes })
    const input = checked(CloseWeeklyReview, { weeklyReviewId: weeklyReviewId(asked.clientId, week), ...said }, names)
    return { value: await asked.send('weekly_review.close', input), text: `The review of ${week} is closed` }
  },
  async list({ reads, viewer, clientId }) {
    const { items } = await listWeeklyReviews(reads, viewer, { clientId, limit: 200 })
    const lines = items.map(({ week, state, decisions }) => `${week}: ${state}, ${decisions.length} decisions`)
    return { value: items, text: lines.length === 0 ? 'None was held yet' : lines.toSorted().join('\n') }
  },
}

/** `understudy weekly-review …`: fifteen minutes over a week of a client. */
export async function run(context: Context, options: Options, [name = 'draft']: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`weekly-review can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { clientId } = await clientNamed(asked.engine.pool, asked.viewer.agencyId, String(options['client']))
    const { value, text } = await action({ ...asked, clientId }, options)
    context.answer(value, text)
    return 0
  })
}
