import type { FilledTemplates } from '@understudy/contract/http/matters'
import type { AgencyReads } from '@understudy/db/prisma-client'
import { filledTemplate } from '@understudy/domain/client/message-templates'
import { stateOf } from '../reading/stream-row.ts'
import type { Viewer } from '../reading/viewer.ts'
import { readWorkItem } from './read-work-items.ts'

/** The client's approved words, as they read for one item. */
export async function readFilledTemplates(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
): Promise<FilledTemplates | undefined> {
  const item = await readWorkItem(reads, viewer, id)
  if (item === undefined) return undefined
  const { agencyId } = viewer
  const row = await reads.client.findFirstOrThrow({ where: { agencyId, id: item.clientId } })
  const { templates = {} } = stateOf('client', row)
  const items = Object.values(templates).map(({ name, version, approvedBy, text }) => {
    const filled = filledTemplate({ text }, { ...item.fields, title: item.title })
    return { name, version, approvedBy, text: filled.text, missing: [...filled.missing] }
  })
  return { items }
}
