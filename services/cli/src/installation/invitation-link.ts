import { makeInvitation } from '@understudy/engine/invitation/make-invitation'
import { consoleUrlOf } from './console-url-of.ts'
import type { Installation } from './installation.ts'

/** A one-time link by which a member gets a way to sign in as themselves. */
export async function invitationLink(
  { engine, settings }: Installation,
  { agencyId, memberId }: { readonly agencyId: string; readonly memberId: string },
): Promise<{ link: string; expiresAt: string }> {
  const made = await makeInvitation(engine.pool, { agencyId, memberId, madeBy: null })
  if (made === undefined) throw new Error('Only a person who works for the agency can be invited')
  return {
    link: `${await consoleUrlOf(settings)}/invitation#${made.token}`,
    expiresAt: new Date(made.expiresAt).toISOString(),
  }
}
