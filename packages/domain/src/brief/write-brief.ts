import { type BriefSection, briefSections } from '../task/task.ts'
import type { BriefDraft } from './lint-brief.ts'
import { titleOf } from './section-titles.ts'

/** A brief as Markdown, which `readBrief` reads back. */
export function writeBrief(title: string, sections: BriefDraft): string {
  const written = briefSections.filter((section: BriefSection) => sections[section] !== undefined)
  return [`# ${title}`, ...written.map((section) => `## ${titleOf(section)}\n\n${sections[section]}`)]
    .join('\n\n')
    .concat('\n')
}
