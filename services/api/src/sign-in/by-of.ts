import type { KeyHolder } from '@understudy/engine/keys/find-holder'
import type { By } from '@understudy/engine/keys/note-way-in'
import type { Engine } from '@understudy/engine/shell/engine'
import { momentOf } from '../commands/send-command.ts'

/** Who asks, and by which key where it was one. */
export async function byOf(engine: Engine, holder: KeyHolder): Promise<By> {
  const { memberId, person, keyId, sessionOf } = holder
  const by = person === null ? { keyId: sessionOf ?? keyId } : {}
  return { actor: { kind: 'member', memberId }, ...by, occurredAt: await momentOf(engine, holder) }
}
