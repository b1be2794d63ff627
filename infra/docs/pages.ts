import { join } from 'node:path'
import { pathsOf } from '@understudy/client/paths-of'
import { delegationMachine } from '@understudy/domain/delegation/machine'
import { escalationMachine } from '@understudy/domain/escalation/machine'
import { reviewMachine } from '@understudy/domain/review/machine'
import { workItemMachine } from '@understudy/domain/work-item/machine'
import { root } from '../checks/tracked-files.ts'
import { findRuleTests } from '../rules/find-rule-tests.ts'
import { rulesPage } from '../rules/rules-page.ts'
import { accessPage } from './access-page.ts'
import { apiDocument } from './api-document.ts'
import { type ApiDocument, apiPage } from './api-page.ts'

import { decisionsPage } from './decisions-page.ts'
import { declaredRooms } from './declared-rooms.ts'
import { housePicture } from './house-picture.ts'
import { machinePage } from './state-diagram.ts'

/** Every generated page: its path from the root, and its text. */
export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'docs/api.md': async () => apiPage((await apiDocument()) as ApiDocument),
  'docs/access.md': accessPage,
  'packages/client/src/generated/paths.d.ts': async () => pathsOf(await apiDocument()),
  'docs/decisions/README.md': () => decisionsPage(join(root, 'docs/decisions')),
  'docs/rules.md': () => rulesPage(findRuleTests()),
  'docs/pictures/house.svg': () => housePicture(declaredRooms(root)),
  'docs/machines/delegation.md': () =>
    machinePage(delegationMachine, 'The life of a delegation', 'packages/domain/src/delegation/machine.ts'),
  'docs/machines/work-item.md': () =>
    machinePage(workItemMachine, 'The life of a work item', 'packages/domain/src/work-item/machine.ts'),
  'docs/machines/escalation.md': () =>
    machinePage(escalationMachine, 'The life of an escalation', 'packages/domain/src/escalation/machine.ts'),
  'docs/machines/review.md': () =>
    machinePage(reviewMachine, 'The life of a review', 'packages/domain/src/review/machine.ts'),
}
