import { starterBrief } from '@understudy/domain/catalogue/starter-brief'
import { type BriefSection, type BriefText, briefSections } from '@understudy/domain/task/task'

/** Whether a section stands word for word as in the example that a first brief begins with. */
export const isOfExample = (draft: Partial<BriefText>, section: BriefSection): boolean =>
  draft[section] === starterBrief[section]

/** The sections that still do: the example names links and people of nobody's. */
export const leftOfExample = (draft: Partial<BriefText>): readonly BriefSection[] =>
  briefSections.filter((section) => isOfExample(draft, section))
