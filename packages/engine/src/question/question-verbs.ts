import { amendAnswerVerb } from './amend-answer.ts'
import { answerQuestionVerb } from './answer.ts'
import { askQuestionVerb } from './ask.ts'
import { noteRepeatedQuestionVerb } from './note-repeated.ts'
import { publishAnswerVerb } from './publish.ts'
import { recomputeQuestionVerb } from './recompute.ts'
import { retireEntryVerb } from './retire.ts'
import { rewordQuestionVerb } from './reword.ts'
import { takeFromFaqVerb } from './take-from-faq.ts'
import { wakeQuestionVerb } from './wake.ts'
import { withdrawQuestionVerb } from './withdraw.ts'
import { writeEntryVerb } from './write-entry.ts'

/** Every command about questions and the FAQ. */
export const questionVerbs = [
  askQuestionVerb,
  takeFromFaqVerb,
  writeEntryVerb,
  rewordQuestionVerb,
  answerQuestionVerb,
  amendAnswerVerb,
  withdrawQuestionVerb,
  publishAnswerVerb,
  retireEntryVerb,
  noteRepeatedQuestionVerb,
  recomputeQuestionVerb,
  wakeQuestionVerb,
]
