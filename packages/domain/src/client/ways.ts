import { accepted, type Decision, reason, refused } from '../decision.ts'

/** A word as the client uses it. */
export interface Term {
  readonly term: string
  readonly meaning: string
}

export const channelUses = ['tasks', 'chat', 'documents'] as const
export type ChannelUse = (typeof channelUses)[number]

/** How a client works, for whoever works for it (domain, section 1): its words, where things go, and what they are called. */
export interface Ways {
  readonly glossary: readonly Term[]
  /** One channel for each use, by name or link; null where none is agreed. */
  readonly channels: Readonly<Record<ChannelUse, string | null>>
  readonly namingConventions: readonly string[]
}

export interface KeptWays extends Ways {
  readonly version: number
  readonly by: string
}

export interface WaysEvents {
  'client.ways_described': KeptWays
}

export const noWays: Ways = {
  glossary: [],
  channels: { tasks: null, chat: null, documents: null },
  namingConventions: [],
}

export interface WaysGiven extends Partial<Omit<Ways, 'channels'>> {
  readonly channels?: { readonly [use in ChannelUse]?: string | null | undefined }
}

/** What is given takes the place of what was there; what is left out stays. Each change is a version. */
export function describeWays(before: KeptWays | undefined, id: string, given: WaysGiven, by: string): Decision {
  const { version: known = 0, by: _, ...kept } = before ?? { version: 0, by, ...noWays }
  const { glossary = kept.glossary, namingConventions = kept.namingConventions } = given
  const words = glossary.map(({ term }) => term.trim().toLowerCase())
  const twice = glossary.filter((_one, index) => words.indexOf(words[index] as string) < index)
  if (twice.length > 0)
    return refused(
      'term_twice',
      twice.map(({ term }) => reason('term_twice', `${term} is defined twice`, 'Give each word one meaning')),
    )
  const said = Object.entries(given.channels ?? {}).filter(([, channel]) => channel !== undefined)
  const channels = { ...kept.channels, ...Object.fromEntries(said) }
  const ways: Ways = { glossary, channels, namingConventions: [...new Set(namingConventions)] }
  if (before !== undefined && JSON.stringify(ways) === JSON.stringify(kept)) return accepted([], { version: known })
  const version = known + 1
  const body: KeptWays = { ...ways, version, by }
  return accepted([{ stream: 'client', id, type: 'client.ways_described', body }], { version })
}
