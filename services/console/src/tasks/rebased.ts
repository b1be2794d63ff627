import { type BriefText, briefSections } from '@understudy/domain/task/task'

/** A draft upon a newer version: what its writer has changed stays as they wrote it, the rest is as it was published. */
export function rebased(draft: BriefText, before: BriefText, newer: BriefText): BriefText {
  return Object.fromEntries(
    briefSections.map((section) => [section, (draft[section] === before[section] ? newer : draft)[section]]),
  ) as BriefText
}
