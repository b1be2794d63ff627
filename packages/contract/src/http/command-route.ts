import { z } from 'zod'
import { Id } from '../commands/fields.ts'

/** How one command is sent over HTTP: POST to `path`, its ids in the path, the rest of its input as the body. */
export interface CommandRoute {
  /** The command's name, as the engine knows it. */
  readonly command: string
  readonly path: `/v1/${string}`
  /** The command's whole input; what the path names is taken from there. */
  readonly input: z.ZodObject
  readonly summary: string
  /** For commands that make something: the field of the result with its id. Answered 201 with its address. */
  readonly makes?: string
  /** It goes on a day; until then every answer says so (see the contributor's guide). */
  readonly deprecated?: Deprecated
  /** What is kept beside the ledger, wrapped, under the id that the command's result has in `of`. */
  readonly secret?: CommandSecret
  /** The field of the body with an address that this installation will call by itself. */
  readonly calls?: string
}

export interface Deprecated {
  /** ISO days. */
  readonly since: string
  readonly sunset: string
  /** The path that takes its place. */
  readonly instead: `/v1/${string}`
}

/** Made by us and shown in this one answer as `secret`; or sent along in a field of the body that is no input of the command. */
export type CommandSecret =
  | { readonly kind: 'minted'; readonly of: string }
  | { readonly kind: 'given'; readonly of: string; readonly field: string; readonly as: z.ZodType }

/** Routes whose answer shows a secret of ours this once: of what is made, and of what gets its next one. */
export function mintingSecrets(of: string, routes: readonly CommandRoute[]): CommandRoute[] {
  return routes.map((route) => ({ ...route, secret: { kind: 'minted', of } }))
}

/** What became of a command: the ids it made and the types of its events, in order. */
export const CommandAnswer = z
  .object({
    commandId: Id,
    result: z.record(z.string(), z.unknown()),
    events: z.array(z.string()),
    /** The version that what its path names has with it, or else what it made: what If-Match of a next command says. */
    version: z.int().positive().exactOptional(),
    /** Present where the same idempotency key had done it before; nothing was done again. */
    repeated: z.literal(true).exactOptional(),
  })
  .meta({ id: 'CommandAnswer' })
export type CommandAnswer = z.infer<typeof CommandAnswer>

export function paramsOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => name as string)
}

/** Ids are the only parameters of paths. */
export function paramsSchema(path: string): z.ZodObject {
  return z.object(Object.fromEntries(paramsOf(path).map((name) => [name, Id])))
}

/** The input without what the path says, closed: a misspelt field is an error and not a silence. Undefined where nothing is left. */
export function bodySchema({ path, input, secret }: CommandRoute): z.ZodObject | undefined {
  const named = new Set(paramsOf(path))
  const given = secret?.kind === 'given' ? [[secret.field, secret.as] as const] : []
  const left = [...Object.entries(input.shape).filter(([name]) => !named.has(name)), ...given]
  return left.length === 0 ? undefined : z.strictObject(Object.fromEntries(left))
}
