import { erased } from '@understudy/domain/personal'
import { itemNumber } from '@understudy/domain/work-item/item-number'
import { titleWords, wordOf } from '@understudy/domain/work-item/title-words'
import { clientTextsOf } from '@understudy/engine/ledger/client-texts-of'
import type pg from 'pg'
import type { HandlerContext } from '../lane/handler.ts'
import type { LaneEvent } from '../lane/lane-events.ts'

const begins = new Set(['work_item.made', 'work_item.imported'])

/** Keeps the words of titles and the number, by which work is found. A title does not change; once it is erased, nobody finds it. */
export async function itemWords(
  client: pg.ClientBase,
  events: readonly LaneEvent[],
  { engine }: Pick<HandlerContext, 'engine'>,
): Promise<void> {
  const made = events.filter(({ type }) => begins.has(type))
  const gone = events.filter(({ type }) => type === 'work_item.texts_erased')
  if (made.length > 0)
    await client.query({
      name: 'keep_item_words',
      text: `insert into item_words (agency_id, work_item_id, words)
        select * from unnest($1::uuid[], $2::uuid[], $3::text[]) on conflict do nothing`,
      values: [made.map(({ agencyId }) => agencyId), made.map(({ streamId }) => streamId), await wordsOf(made, engine)],
    })
  if (gone.length > 0)
    await client.query({
      name: 'drop_item_words',
      text: `delete from item_words w using unnest($1::uuid[], $2::uuid[]) as g (agency_id, id)
        where w.agency_id = g.agency_id and w.work_item_id = g.id`,
      values: [gone.map(({ agencyId }) => agencyId), gone.map(({ streamId }) => streamId)],
    })
}

/** The words of each title, in order; the keys of all agencies are read together. */
async function wordsOf(made: readonly LaneEvent[], engine: HandlerContext['engine']): Promise<(string | undefined)[]> {
  const words = new Map<LaneEvent, string>()
  const byAgency = [...Map.groupBy(made, (event) => event.agencyId)]
  const titles = await Promise.all(
    byAgency.map(([agencyId, own]) =>
      clientTextsOf(
        engine,
        agencyId,
        own.map(({ body }) => ({ title: body['title'] })),
      ),
    ),
  )
  for (const [place, [agencyId, own]] of byAgency.entries())
    for (const [index, event] of own.entries())
      words.set(event, hashed(agencyId, String(titles[place]?.[index]?.title ?? ''), itemNumber(event.streamId)))
  return made.map((event) => words.get(event))
}

function hashed(agencyId: string, title: string, number: string): string {
  if (title === erased) return ''
  return [...titleWords(title), number].map((word) => wordOf(agencyId, word)).join(' ')
}
