import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import type { Installation } from './installation.ts'
import { readRunningNote } from './running-note.ts'

/** A one-time link by which a member gets a way to sign in as themselves. */
export async function invitationLink(
  { engine, settings }: Installation,
  { agencyId, memberId }: { readonly agencyId: string; readonly memberId: string },
): Promise<{ link: string; expiresAt: string }> {
  const made = await makeInvitation(engine.pool, { agencyId, memberId, madeBy: null })
  if (made === undefined) throw new Error('Only a person who works for the agency can be invited')
  // Whatever runs on the data folder knows its own port; who calls this need not.
  const running = await readRunningNote(settings.dataDir)
  const base = settings.publicUrl ?? running?.url ?? `http://${settings.host}:${settings.port}`
  return { link: `${base}/invitation#${made.token}`, expiresAt: new Date(made.expiresAt).toISOString() }
}
