import { describe, expect, it } from 'vitest'
import { after, client, codesOf, eventsOf } from '../samples.fixture.ts'
import { describeWays, type WaysGiven } from './ways.ts'

const say = (given: WaysGiven, of = client) => describeWays(of.ways, 'client', given, 'lead')

describe('A client has a glossary, channels (one for tasks, one for chat, one for documents) and naming conventions', () => {
  it('in versions: what is given takes the place of what was there, what is left out stays', () => {
    const first = after('client', client, say({ glossary: [{ term: 'TOC', meaning: 'Transition of care' }] }))
    expect(first.ways).toMatchObject({ version: 1, by: 'lead', channels: { tasks: null, chat: null, documents: null } })
    const channels = { tasks: 'The shared board', chat: '#front-desk', documents: null }
    const second = after('client', first, say({ channels: { tasks: 'The shared board', chat: '#front-desk' } }, first))
    expect(second.ways).toMatchObject({ version: 2, channels, glossary: [{ term: 'TOC' }] })
    expect(eventsOf(say({ channels }, second))).toEqual([])
    const third = after('client', second, say({ channels: { chat: null }, namingConventions: ['YYYY-MM-DD'] }, second))
    expect(third.ways).toMatchObject({ version: 3, channels: { ...channels, chat: null } })
    expect(third.ways?.namingConventions).toEqual(['YYYY-MM-DD'])
  })

  it('where no word has two meanings', () => {
    const glossary = [
      { term: 'TOC', meaning: 'Transition of care' },
      { term: ' toc', meaning: 'Table of contents' },
    ]
    expect(codesOf(say({ glossary }))).toEqual(['term_twice'])
  })
})
