import type { HandlerName } from '@understudy/contract/subscriptions'
import type { Handler } from '../lane/handler.ts'
import { access } from './access.ts'
import { delivery } from './delivery.ts'
import { escalation } from './escalation.ts'
import { feeds } from './feeds.ts'
import { independence } from './independence.ts'
import { lifecycle } from './lifecycle.ts'
import { measures } from './measures.ts'
import { promises } from './promises.ts'
import { quality } from './quality.ts'
import { rework } from './rework.ts'
import { rhythm } from './rhythm.ts'

/** Every handler of events; `subscriptions` says of which. */
export const handlers: Readonly<Record<HandlerName, Handler>> = {
  lifecycle,
  quality,
  rework,
  access,
  rhythm,
  promises,
  feeds,
  independence,
  measures,
  delivery,
  escalation,
}
