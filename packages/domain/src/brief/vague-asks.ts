import type { BriefSection } from '../task/task.ts'
import { type Found, found } from './finding.ts'
import { hasFinishLine } from './finish-lines.ts'
import { namesOwner } from './owners.ts'
import { type Stretch, sentencesOf, withoutQuotes, wordsOf } from './sentences.ts'
import { saysWhen } from './times.ts'
import { type VagueWords, vagueWords } from './vague-words.ts'

/**
 * Vague words whose sentence has no object and no finish line. Examples are left alone: their bad one shows such words
 * on purpose; so do quotations, and words that are forbidden.
 */
export function vagueAsks(section: BriefSection, text: string): Found[] {
  if (section === 'examples') return []
  return sentencesOf(withoutQuotes(text)).flatMap((sentence) =>
    vagueWords.flatMap((vague) =>
      [...sentence.text.matchAll(vague.pattern)]
        .filter(
          (match) =>
            !isName(sentence.text, match) &&
            !isForbidden(sentence.text, match) &&
            !isMended(section, vague, sentence, match),
        )
        .map((match) => objection(vague, sentence, match)),
    ),
  )
}

function objection({ mend }: VagueWords, { at }: Stretch, { 0: words, index }: RegExpExecArray): Found {
  return found(
    'vague-ask',
    `“${words.trim()}” asks for nothing in particular`,
    mend,
    words.trim(),
    at + index + (words.length - words.trimStart().length),
  )
}

/** The name of a tag, a folder or a category. */
function isName(sentence: string, { index, 0: words }: RegExpExecArray): boolean {
  const before = sentence.slice(0, index)
  const after = sentence.slice(index + words.length)
  return (
    /\b(?:tag(?:s|ged)?|label(?:l?ed|s)?|mark(?:s|ed)?|flag(?:ged|s)?|stamp(?:ed|s)?|named|called|folder|category|priority|status|subject|says?|read(?:s|ing)?|words?|prefix|titled)\s+(?:as\s|the\s|with\s)?$/i.test(
      before,
    ) || /^\s*(?:tag|label|flag|folder|category|queue|tab|column|list|board|channel)\b/i.test(after)
  )
}

const no =
  /\b(?:not|never|no|none|nobody|nothing|cannot|can['’]?t|don['’]?t|doesn['’]?t|won['’]?t|without|instead\sof|rather\sthan|avoid|neither|nor|isn['’]?t|may\snot|must\snot|refuse|forbidden|off[- ]limits)\b[^.;:]{0,60}$/i

function isForbidden(sentence: string, { index }: RegExpExecArray): boolean {
  return no.test(sentence.slice(0, index))
}

function isMended(section: BriefSection, { kind }: VagueWords, { text }: Stretch, match: RegExpExecArray): boolean {
  const rest = `${text.slice(0, match.index)} … ${text.slice(match.index + match[0].length)}`
  if (kind === 'trust') return false
  if (kind === 'when') return saysWhen(rest) || (section === 'escalationRules' && namesOwner(text) && asks(rest))
  if (kind === 'ask') return !isGeneric(text, match) && hasFinishLine(rest)
  return hasFinishLine(rest) && wordsOf(rest).length > 3
}

/** More than the name of who is told. */
function asks(rest: string): boolean {
  return wordsOf(rest).length > 4
}

const generic =
  /^\W*(?:with\s|on\s)?(?:the\s|our\s|all\s|any\s|some\s|of\s|whatever\s|these\s|those\s)*(?:things?|stuff|everything|anything|whatever|it|this|that|them|tasks|work|needs|us|me)\b/i

function isGeneric(sentence: string, { index, 0: words }: RegExpExecArray): boolean {
  return generic.test(sentence.slice(index + words.length)) || /\b(?:things|everything|stuff)$/i.test(words)
}
