import type { HeadersOptions, ParamsOption } from 'openapi-fetch'
import type { components, paths } from './generated/paths.d.ts'

/** Every route as it is asked: what is undefined is not sent, and nothing that is sent is changed. */
export type Routes = { [P in keyof paths]: { [M in keyof paths[P]]: Asked<paths[P][M]> } }
type Asked<Operation> = {
  [K in keyof Operation]: K extends 'parameters' | 'requestBody' ? Given<Operation[K]> : Operation[K]
}
type Given<T> = T extends readonly unknown[]
  ? { readonly [K in keyof T]: Given<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: Record<never, never> extends Pick<T, K> ? Given<T[K]> | undefined : Given<T[K]> }
    : T

export type Verb = 'get' | 'post' | 'delete'
export type WithVerb<M extends Verb> = {
  [P in keyof Routes]: Routes[P] extends Record<M, unknown> ? P : never
}[keyof Routes]

/** What a call says beside its route; `text` for what is answered as a file. */
interface Besides {
  readonly signal?: AbortSignal
  /** The browser sends it on though the page goes away; 64 kilobytes at most. */
  readonly keepalive?: boolean
  readonly headers?: HeadersOptions
  readonly parseAs?: 'json' | 'text'
}

/** Where nothing of a body has to be said, there need not be one. */
type Body<Operation> = Operation extends { requestBody: { content: infer Content } }
  ? Record<never, never> extends Content[keyof Content]
    ? { readonly body?: Content[keyof Content] }
    : { readonly body: Content[keyof Content] }
  : unknown
type Asking<Operation> = ParamsOption<Operation> & Body<Operation> & Besides

type Said<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined
type Data<Operation> = Operation extends { responses: infer Answers }
  ? Said<Answers[keyof Answers & (200 | 201 | 204)]>
  : never
export type Answer<Data> =
  | { readonly data: Data; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: components['schemas']['Problem']; readonly response: Response }

/** One verb of HTTP. A route, a parameter or a field of the body that is not there does not compile. */
export type Ask<M extends Verb> = <P extends WithVerb<M>>(
  path: P,
  ...asking: Besides extends Asking<Routes[P][M]> ? [Asking<Routes[P][M]>?] : [Asking<Routes[P][M]>]
) => Promise<Answer<Data<Routes[P][M]>>>

/** What is posted to a route, and what it may be asked with. */
export type BodyOf<P extends WithVerb<'post'>> =
  Body<Routes[P]['post']> extends { readonly body?: infer Sent } ? Exclude<Sent, undefined> : never
export type QueryOf<P extends WithVerb<'get'>> = NonNullable<Routes[P]['get']['parameters']['query']>
