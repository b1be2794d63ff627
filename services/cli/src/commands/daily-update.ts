import { PostDailyUpdate, SetUpdateTimes } from '@understudy/contract/commands/rhythm-commands'
import { DailyUpdateQuery, DraftQuery } from '@understudy/contract/http/rhythm'
import { ownEntry } from '@understudy/domain/own-entry'
import { readUpdateDraft } from '@understudy/engine/rhythm/read-update-draft'
import { listUpdates, readMissing } from '@understudy/engine/rhythm/read-updates'
import { type Asked, asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { jsonFile } from '../promises/json-file.ts'
import { given } from '../rhythm/given.ts'
import { missingText, updateText } from '../rhythm/updates-text.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

type Action = (asked: Asked, options: Options, file: string | undefined) => Promise<{ value: unknown; text: string }>

const names = { memberId: '--of', date: '--date', times: '--remind-at and --missing-at', note: '--note' }

async function draftFor({ engine, reads, viewer }: Asked, { of, date }: Options) {
  const query = checked(DraftQuery, given({ memberId: of, date }), names)
  const draft = await readUpdateDraft(engine.pool, reads, viewer, query, Date.now())
  if (draft === undefined) throw new Error('There is no such assistant whose day you may see')
  return draft
}

const actions: Readonly<Record<string, Action>> = {
  async draft(asked, options) {
    const draft = await draftFor(asked, options)
    return { value: draft, text: updateText(draft) }
  },
  async post(asked, options, file) {
    const { date, completed, inProgress, blocked, questions } = await draftFor(asked, options)
    const parts =
      file === undefined
        ? { completed, inProgress, blocked, questions }
        : await jsonFile(file, PostDailyUpdate.omit({ date: true, note: true }))
    const input = checked(PostDailyUpdate, { date, ...parts, ...given({ note: options['note'] }) }, names)
    const result = await asked.send('daily_update.post', input)
    return { value: result, text: `Posted the update of ${input.date}` }
  },
  async list({ reads, viewer }, { of, date }) {
    const query = checked(DailyUpdateQuery, { ...given({ memberId: of, date }), limit: 200 }, names)
    const { items } = await listUpdates(reads, viewer, query)
    return { value: items, text: items.length === 0 ? 'There are no such updates' : items.map(updateText).join('\n\n') }
  },
  async missing({ engine, viewer }) {
    const missing = await readMissing(engine.pool, viewer)
    if (missing === undefined) throw new Error('Whose update is missing is shown to whoever leads')
    return { value: missing.items, text: missingText(missing.items) }
  },
  async times({ send }, { remindAt, missingAt }) {
    const input = checked(SetUpdateTimes, { times: { remindAt, missingAt } }, names)
    return {
      value: await send('agency.set_update_times', input),
      text: `Reminded at ${remindAt}, missing at ${missingAt}`,
    }
  },
  async 'no-times'({ send }) {
    return { value: await send('agency.set_update_times', { times: null }), text: 'No updates are asked for' }
  },
}

/** `understudy daily-update …`: what an assistant says of their day. */
export async function run(context: Context, options: Options, [name = 'draft', file]: Arguments): Promise<number> {
  const action = ownEntry(actions, name)
  if (action === undefined) throw new Error(`daily-update can ${Object.keys(actions).join(', ')}, not ${name}`)
  return asMember(context, options, async (asked) => {
    const { value, text } = await action(asked, options, file)
    context.answer(value, text)
    return 0
  })
}
