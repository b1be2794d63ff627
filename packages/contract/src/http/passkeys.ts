import { z } from 'zod'

/** What a browser's WebAuthn answers (W3C WebAuthn 3, RegistrationResponseJSON and AuthenticationResponseJSON). */
export const Credential = z.looseObject({ id: z.string().max(2_000), type: z.literal('public-key') })

/** What a browser's WebAuthn is asked with (PublicKeyCredentialRequestOptionsJSON and …CreationOptionsJSON). */
export const PasskeyQuestion = z.looseObject({ challenge: z.string() })

export const NewPasskey = PasskeyQuestion.extend({
  rp: z.looseObject({ name: z.string() }),
  user: z.looseObject({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
})

export const OwnPasskeys = z.object({
  items: z.array(
    z.looseObject({ id: z.string(), name: z.string().nullable().optional(), createdAt: z.string().optional() }),
  ),
})
