import type { LiveMessage } from '@understudy/contract/http/live'
import { boardKey } from '../api/use-board.ts'
import { aboutClientKey } from '../api/use-client.ts'
import { delegationsKey } from '../api/use-delegations.ts'
import { escalationsKey } from '../api/use-escalations.ts'
import { inboxKey } from '../api/use-inbox.ts'
import { insightKey } from '../api/use-insight.ts'
import { itemKey } from '../api/use-item.ts'
import { questionsKey, updateKey } from '../api/use-own-work.ts'
import { clientsKey, membersKey, tasksKey } from '../api/use-people.ts'
import { preferencesKey } from '../api/use-preferences.ts'
import { calibrationsKey, reviewsKey, themesKey } from '../api/use-reviews.ts'
import { settingsKey } from '../api/use-settings.ts'
import { fixesKey, staffKey } from '../api/use-staff.ts'
import { updatesKey } from '../api/use-updates.ts'
import { viewsKey } from '../api/use-views.ts'

type Keys = readonly (readonly string[])[]
type StreamType = LiveMessage['streams'][number]['type']

/** What reviewers and assistants work from. */
const desk = [reviewsKey, calibrationsKey, questionsKey, updateKey]

/** All that the page reads and that may change under it. */
export const everything: Keys = [
  ...[boardKey, itemKey, clientsKey, membersKey, viewsKey, tasksKey],
  ...[escalationsKey, delegationsKey, aboutClientKey, staffKey, fixesKey, insightKey, settingsKey],
  ...[inboxKey, preferencesKey, updatesKey, themesKey],
  ...desk,
]

/** By kind of stream, what reads it beside the board and the open item, which may look otherwise whatever happened. */
const readersOf: Readonly<Record<StreamType, Keys>> = {
  agency: [settingsKey, escalationsKey, updatesKey, themesKey],
  // What a gate reads beside the delegation itself may open or close it.
  client: [clientsKey, delegationsKey, aboutClientKey],
  member: [membersKey, preferencesKey, updateKey, updatesKey, viewsKey, delegationsKey, aboutClientKey],
  task: [tasksKey, fixesKey, delegationsKey, aboutClientKey],
  delegation: [delegationsKey, aboutClientKey],
  // The draft of a day's update and every figure are made of the work.
  work_item: [delegationsKey, aboutClientKey, updateKey, insightKey],
  review: [reviewsKey, delegationsKey, aboutClientKey, insightKey],
  // Messages follow what happened to it, and are asked for again a moment later.
  escalation: [escalationsKey, inboxKey],
  calibration: [calibrationsKey],
  access_checklist: [aboutClientKey],
  question: [questionsKey, aboutClientKey, updateKey],
  daily_update: [updateKey, updatesKey],
  weekly_review: [aboutClientKey],
  action: [aboutClientKey],
}

/** What is stale after a message. Of what nobody looks at, only the mark is kept: it is read when it is shown again. */
export function staleAfter({ streams, reset }: LiveMessage): Keys {
  if (reset) return everything
  return [...new Set([boardKey, itemKey, ...streams.flatMap(({ type }) => readersOf[type])])]
}
