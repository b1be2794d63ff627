import { roles } from '@understudy/domain/actor'
import { agencyModes } from '@understudy/domain/agency/agency'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'

/** A key of a member, shown once when it was made. */
export const OpenSession = z.object({ key: z.string().regex(/^us_/, 'A key begins with us_').max(200) })
export type OpenSession = z.infer<typeof OpenSession>

/** Who is signed in: POST /v1/session answers it and sets the cookie, GET /v1/session answers it again. */
export const Session = z.object({
  agencyId: Id,
  agencyName: z.string(),
  mode: z.enum(agencyModes),
  memberId: Id,
  memberName: z.string(),
  roles: z.array(z.enum(roles)),
  /** The one client that a client contact sees. */
  clientId: Id.nullable(),
  expiresAt: IsoInstant.nullable(),
  /** Whether its people are told by e-mail: a mail server is set, and it is an agency that is there. */
  sendsMail: z.boolean(),
  /** Signed in as themselves; with a key otherwise. */
  isPerson: z.boolean(),
  /** Their agency asks for a second factor, and this session has none: nothing else is answered before. */
  needsSecondFactor: z.boolean(),
  /** Whether they look after the installation itself; where they do, a session without a second factor gives them no more than others. */
  operator: z.enum(['no', 'needs_second_factor', 'yes']),
})
export type Session = z.infer<typeof Session>
