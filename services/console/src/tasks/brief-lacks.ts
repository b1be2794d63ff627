import { type BriefSection, type BriefText, briefSections } from '@understudy/domain/task/task'
import { sectionWords } from '../words/brief-words.ts'
import { listText } from '../words/list-text.ts'
import { tasksTexts } from '../words/tasks-texts.ts'

interface Drafted {
  readonly draft: BriefText
  /** How many sections differ from what is published. */
  readonly changed: number
  /** The check has something against it. */
  readonly isFaulty: boolean
  /** The check cannot be asked. */
  readonly isUnchecked: boolean
}

/** As many are called by name; of more it is said how many they are. */
const mostNamed = 3

/** Why a brief cannot be published yet; first of all what nobody has filled in. */
export function briefLacks({ draft, changed, isFaulty, isUnchecked }: Drafted): string | undefined {
  const empty = briefSections.filter((section) => draft[section].trim() === '')
  if (empty.length > 0) return fillIn(empty)
  if (changed === 0) return tasksTexts.nothingIsChangedYet
  if (isUnchecked) return tasksTexts.checkFirst
  return isFaulty ? tasksTexts.whatTheLinterObjectsTo : undefined
}

function fillIn(empty: readonly BriefSection[]): string {
  if (empty.length === briefSections.length) return tasksTexts.fillInAllSections
  if (empty.length > mostNamed) return tasksTexts.fillInSections(empty.length)
  return tasksTexts.fillIn(listText(empty.map((section) => sectionWords[section])))
}
