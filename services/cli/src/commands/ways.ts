import { DescribeWays } from '@understudy/contract/commands/client-commands'
import type { Ways } from '@understudy/contract/http/ways'
import { channelUses } from '@understudy/domain/client/ways'
import { readWays } from '@understudy/engine/client/read-ways'
import { asMember } from '../options/as-member.ts'
import { checked } from '../options/checked.ts'
import { pairs } from '../options/pairs.ts'
import { clientNamed } from '../promises/client-named.ts'
import type { Arguments, Context, Options } from '../run-command.ts'

/** `understudy ways show|describe`: a client's words, channels, naming conventions and approved templates. */
export async function run(context: Context, options: Options, [name = 'show']: Arguments): Promise<number> {
  if (name !== 'show' && name !== 'describe') throw new Error(`ways can show or describe, not ${name}`)
  return asMember(context, options, async ({ engine, reads, viewer, send }) => {
    const { clientId } = await clientNamed(engine.pool, viewer.agencyId, String(options['client']))
    if (name === 'describe') {
      const value = await send('client.describe_ways', checked(DescribeWays, waysGiven(clientId, options), names))
      context.answer(value, `Its ways stand at version ${value['version']}`)
      return 0
    }
    const read = await readWays(reads, viewer, clientId)
    if (read === undefined) throw new Error('There is no such client that you can see')
    const { ways } = read
    context.answer(ways, waysText(ways))
    return 0
  })
}

const names = {
  glossary: '--term',
  namingConventions: '--naming',
  ...{ tasks: '--tasks', chat: '--chat', documents: '--documents' },
}

/** An empty text takes a channel away. */
function waysGiven(clientId: string, { term, naming, ...options }: Options) {
  const said = channelUses.filter((use) => options[use] !== undefined)
  const glossary = Object.entries(pairs(term)).map(([word, meaning]) => ({ term: word, meaning }))
  return {
    clientId,
    ...(term !== undefined && { glossary }),
    ...(naming !== undefined && { namingConventions: naming }),
    ...(said.length > 0 && { channels: Object.fromEntries(said.map((use) => [use, options[use] || null])) }),
  }
}

function waysText({ glossary, channels, namingConventions, templates }: Ways): string {
  const lines = (title: string, all: readonly string[]) => [title, ...(all.length === 0 ? ['  none'] : all)]
  return [
    ...channelUses.map((use) => `${use}: ${channels[use] ?? 'nothing agreed'}`),
    ...lines(
      'Words',
      glossary.map(({ term, meaning }) => `  ${term}: ${meaning}`),
    ),
    ...lines(
      'Naming',
      namingConventions.map((one) => `  ${one}`),
    ),
    ...lines(
      'Approved words',
      templates.map(({ name, version, text }) => `  ${name}, version ${version}: ${text}`),
    ),
  ].join('\n')
}
