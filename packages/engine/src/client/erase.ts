import type { AdvanceErasure, EraseClient, EraseTexts } from '@understudy/contract/commands/client-commands'
import { advanceErasure, beginErasure, finishErasure } from '@understudy/domain/client/erase-client'
import type { StreamWithTexts } from '@understudy/domain/client/without-texts'
import { accepted, refusedBecause } from '@understudy/domain/decision'
import { notFound } from '../shell/not-found.ts'
import { verb } from '../shell/verb.ts'

/** Whatever was written for a client goes for good, once nothing of it is open; a handler goes through it step by step. */
export const eraseClientVerb = verb<'client.erase', EraseClient>({
  name: 'client.erase',
  allow: ['owner'],
  needs: ({ clientId }, _, { agencyId }) => [
    { type: 'client', id: clientId, with: 'left_open' },
    { type: 'agency', id: agencyId },
  ],
  decide: ({ clientId, reason }, world, { agencyId, newId }) => {
    const client = world.read('client', clientId)
    if (client === undefined) return notFound('client')
    if (world.peek('agency', agencyId)?.mode === 'virtual') return ofALog()
    return beginErasure(client, clientId, { reason, left: world.leftOpen(clientId), listId: newId() })
  },
})

const ofALog = () =>
  refusedBecause(
    'virtual_agency',
    'What a virtual agency has is what its log says, in plain words',
    'Remove the log and its database',
  )

/** A page of it is gone; the event of it brings on the next. */
export const advanceErasureVerb = verb<'client.advance_erasure', AdvanceErasure>({
  name: 'client.advance_erasure',
  allow: [],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...step }, world, { newId }) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : advanceErasure(client, clientId, step, newId())
  },
})

/** Nothing is left: the commit deletes the key of its texts together with this event. */
export const finishErasureVerb = verb<'client.finish_erasure', Omit<AdvanceErasure, 'after' | 'streams'>>({
  name: 'client.finish_erasure',
  allow: [],
  needs: ({ clientId }) => [{ type: 'client', id: clientId }],
  decide: ({ clientId, ...step }, world) => {
    const client = world.read('client', clientId)
    return client === undefined ? notFound('client') : finishErasure(client, clientId, step)
  },
})

/** One stream of an erased client, without what anybody wrote in it. */
export const eraseTextsVerb = verb<'client.erase_texts', EraseTexts>({
  name: 'client.erase_texts',
  allow: [],
  needs: ({ streamType, streamId }) => [{ type: streamType, id: streamId }],
  decide: ({ streamType, streamId }, world) => {
    const stream = world.read<StreamWithTexts>(streamType, streamId)
    if (stream === undefined || stream.textsErased) return accepted([])
    return accepted([{ stream: streamType, id: streamId, type: `${streamType}.texts_erased`, body: {} }])
  },
})
