import { handlerNames } from '@understudy/contract/subscriptions'

/** One queue for each handler of events, and one for what falls due. */
export const queueNames = [...handlerNames, 'turnaround'] as const
