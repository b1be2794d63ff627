import { csvText } from '@understudy/contract/csv-text'
import type { Scorecard } from '@understudy/contract/http/scorecard'
import { scorecardCells } from '@understudy/contract/measure-cells'
import { readScorecard } from '@understudy/engine/scorecard/read-scorecard'
import { asMember } from '../options/as-member.ts'
import { clientNamed } from '../promises/client-named.ts'
import type { Context, Options } from '../run-command.ts'

/** `understudy scorecard`: the eight questions of a client's first 30 days, each with the evidence behind its answer. */
export async function run(context: Context, options: Options): Promise<number> {
  return asMember(context, options, async ({ engine, reads, viewer }) => {
    const { clientId } = await clientNamed(engine.pool, viewer.agencyId, String(options['client']))
    const found = await readScorecard(engine.pool, reads, viewer, clientId, Date.now())
    if (found === undefined) throw new Error('There is no such client whose scorecard you can see')
    const [header = [], ...rows] = scorecardCells(found)
    context.answer(found, options['csv'] === true ? csvText(header, rows) : scorecardText(found))
    return 0
  })
}

const words = { yes: 'yes', no: 'no', not_yet: 'not yet' } as const

function scorecardText({ name, day, items }: Scorecard): string {
  const when = day === null ? 'nothing is handed over yet' : `day ${day} since the first delegation`
  const lines = items.map(({ title, answer, because, evidence }) => {
    const shown = evidence.map(({ type, streamId, position }) => `${type} ${position ?? streamId}`)
    return [
      `  ${words[answer].padEnd(7)}  ${title}`,
      `           ${because}`,
      ...shown.map((one) => `           - ${one}`),
    ]
  })
  return [`${name}, ${when}`, ...lines.flat()].join('\n')
}
